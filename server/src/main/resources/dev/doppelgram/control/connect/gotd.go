// gotd: go mod init example && go get github.com/gotd/td@v0.161.0 && go mod tidy (mvn verify -Pclients runs this program with that version)
package main

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"net"

	"github.com/gotd/td/session"
	"github.com/gotd/td/telegram"
	"github.com/gotd/td/telegram/dcs"
	"github.com/gotd/td/tg"
)

// Only for a login; it goes without the SessionStorage.
const publicKey = `{{key.pem}}`

// {{account}}
const stored = `{{session.gotd}}`

// dial stops the client before it reaches anybody else.
func dial(ctx context.Context, network, address string) (net.Conn, error) {
	if address != "{{host}}:{{port}}" {
		return nil, fmt.Errorf("this would dial %s", address)
	}
	return new(net.Dialer).DialContext(ctx, network, address)
}

func run(ctx context.Context) error {
	block, _ := pem.Decode([]byte(publicKey))
	key, err := x509.ParsePKCS1PublicKey(block.Bytes)
	if err != nil {
		return err
	}
	storage := new(session.StorageMemory)
	if err := storage.StoreSession(ctx, []byte(stored)); err != nil {
		return err
	}
	client := telegram.NewClient(1, "any", telegram.Options{
		DC: {{dc}},
		DCList: dcs.List{Options: []tg.DCOption{
			{ID: {{dc}}, IPAddress: "{{host}}", Port: {{port}}},
		}},
		Resolver:       dcs.Plain(dcs.PlainOptions{Dial: dial}),
		PublicKeys:     []telegram.PublicKey{{RSA: key}},
		SessionStorage: storage,
	})
	return client.Run(ctx, func(ctx context.Context) error {
		self, err := client.Self(ctx)
		if err != nil {
			return err
		}
		fmt.Println(self.FirstName)
		// Next, with a link that serve prints to a chat that {{account}} is not in:
		// client.API().MessagesImportChatInvite(ctx, "HASH")
		return nil
	})
}

func main() {
	if err := run(context.Background()); err != nil {
		panic(err)
	}
}
