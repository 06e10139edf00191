<?php
// MadelineProto: composer require danog/madelineproto:^8
// It has its data centres' addresses in its code, but takes a proxy. Here that is the server's own:
//   doppelgram serve --host {{host}} --port {{port}} --socks-port 1080

use danog\MadelineProto\API;
use danog\MadelineProto\Settings;
use danog\MadelineProto\Stream\Proxy\SocksProxy;

require 'vendor/autoload.php';

$settings = new Settings;
$settings->getAppInfo()->setApiId(1)->setApiHash('any');
$settings->getConnection()
    ->setRetry(false)
    ->setRsaKeys([<<<'PEM'
{{key.pem}}
PEM])
    ->addProxy(SocksProxy::class, ['address' => '{{host}}', 'port' => 1080]);

$client = new API('doppelgram.madeline', $settings);
$client->start(); // {{account}}: {{login}}, code {{code}}
echo $client->getSelf()['first_name'], "\n";
