// SPDX-License-Identifier: Apache-2.0

// Command tgtest serves messages.checkChatInvite by gotd's own test server, to be measured beside
// Doppelgram. It prints its RSA key as PEM and then "ready PORT", and ends with its standard input.
package main

import (
	"context"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"net"
	"os"

	"github.com/gotd/td/mt"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
	"github.com/gotd/td/tgtest"
	"github.com/gotd/td/transport"
)

const hash = "JoinTheFamily001"

func main() {
	if err := serve(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve() error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	if err := pem.Encode(os.Stdout, &pem.Block{
		Type:  "RSA PUBLIC KEY",
		Bytes: x509.MarshalPKCS1PublicKey(&key.PublicKey),
	}); err != nil {
		return err
	}
	fmt.Println("ready", listener.Addr().(*net.TCPAddr).Port)
	server := tgtest.NewServer(
		tgtest.NewPrivateKey(key), tgtest.UnpackInvoke(calls()), tgtest.ServerOptions{})
	if err := server.Serve(ctx, transport.Listen(listener)); err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

func calls() *tgtest.Dispatcher {
	return tgtest.NewDispatcher().
		HandleFunc(tg.MessagesCheckChatInviteRequestTypeID, checkChatInvite).
		HandleFunc(tg.UpdatesGetStateRequestTypeID, getState).
		HandleFunc(mt.MsgsAckTypeID, ignore)
}

func checkChatInvite(server *tgtest.Server, req *tgtest.Request) error {
	var call tg.MessagesCheckChatInviteRequest
	if err := call.Decode(req.Buf); err != nil {
		return err
	}
	if call.Hash != hash {
		return tgerr.New(400, "INVITE_HASH_EXPIRED")
	}
	return server.SendResult(req, &tg.ChatInvite{
		Channel:           true,
		Megagroup:         true,
		Title:             "Family",
		Photo:             &tg.PhotoEmpty{ID: 4999},
		ParticipantsCount: 1,
	})
}

func getState(server *tgtest.Server, req *tgtest.Request) error {
	return server.SendResult(req, &tg.UpdatesState{Pts: 1, Date: 1})
}

func ignore(*tgtest.Server, *tgtest.Request) error {
	return nil
}
