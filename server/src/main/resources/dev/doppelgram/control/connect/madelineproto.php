<?php
// MadelineProto: composer require danog/madelineproto:^8 (CI replays the calls of 8.3.5; this program itself it cannot run)
// It has its data centres' addresses in its code, but takes a proxy. Here that is the server's own:
//   doppelgram serve --host {{host}} --port {{port}} --dc {{dc}} --socks-port 1080
// A session folder belongs to one run of the server, unless that keeps its state: serve --state FILE.

use danog\MadelineProto\API;
use danog\MadelineProto\Settings;
use danog\MadelineProto\Stream\Proxy\SocksProxy;

require 'vendor/autoload.php';

if (!@fsockopen('{{host}}', 1080)) {
    exit("nobody listens at {{host}}:1080\n");
}
$settings = new Settings;
$settings->getAppInfo()->setApiId(1)->setApiHash('any');
$settings->getConnection()
    ->setRetry(false) // it would go past the proxy
    ->setRsaKeys([<<<'PEM'
{{key.pem}}
PEM])
    ->addProxy(SocksProxy::class, ['address' => '{{host}}', 'port' => 1080]);

$client = new API('doppelgram.madeline', $settings);
$client->importAuthorization([{{dc}} => hex2bin('{{session.hex}}')], {{dc}}); // {{account}}
$client->start(); // without the line before, it asks for a login: {{login}}, code {{code}}
echo $client->getSelf()['first_name'], "\n";
