package main

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"

	"github.com/gotd/td/session"
	"github.com/gotd/td/telegram"
	"github.com/gotd/td/telegram/auth"
	"github.com/gotd/td/telegram/auth/qrlogin"
	"github.com/gotd/td/telegram/dcs"
	"github.com/gotd/td/telegram/message"
	"github.com/gotd/td/telegram/peers"
	"github.com/gotd/td/tg"
)

// client is gotd, by its high-level packages: telegram, auth, peers, message and query.
type client struct {
	events
	telegram *telegram.Client
	peers    *peers.Manager
	sender   *message.Sender
	chats    map[string]peers.Peer
	links    map[string]string
	messages map[string]int
	query    int64
	loggedIn qrlogin.LoggedIn
	scanned  chan error
}

type verb func(ctx context.Context, s step) (facts, error)

func (c *client) verbs() map[string]verb {
	return map[string]verb{
		"open": c.open, "start": c.start, "login": c.login, "login_bot": c.loginBot,
		"dialogs": c.dialogs, "preview": c.preview, "join": c.join, "leave": c.leave,
		"members": c.members, "member": c.member, "promote": c.promote, "demote": c.demote, "ban": c.ban, "unban": c.unban,
		"create_link": c.createLink, "edit_link": c.editLink, "revoke_link": c.revokeLink, "links_of": c.linksOf,
		"requests": c.requests, "approve": c.approve, "decline": c.decline,
		"send": c.send, "edit": c.edit, "delete": c.delete, "history": c.history, "search": c.search,
		"pin": c.pin, "pinned": c.pinned, "await_event": c.await, "log_out": c.logOut,
		"forward": c.forward, "react": c.react, "reactions": c.reactions, "send_file": c.sendFile, "download": c.download,
		"blocked": c.blocked, "block": c.block, "unblock": c.unblock,
		"set_profile": c.setProfile, "set_username": c.setUsername, "profile": c.profile,
		"press": c.press, "send_buttons": c.sendButtons, "answer_press": c.answerPress, "qr": c.qr, "qr_done": c.qrDone,
	}
}

func (c *client) open(ctx context.Context, s step) (facts, error) {
	if s.Host != "127.0.0.1" {
		return nil, fmt.Errorf("%s is not the test's own server", s.Host)
	}
	block, _ := pem.Decode([]byte(s.Key["pem"]))
	key, err := x509.ParsePKCS1PublicKey(block.Bytes)
	if err != nil {
		return nil, err
	}
	storage := new(session.StorageMemory)
	if s.Session != "" {
		if err := storage.StoreSession(ctx, []byte(s.Session)); err != nil {
			return nil, err
		}
	}
	c.chats, c.links, c.messages = map[string]peers.Peer{}, map[string]string{}, map[string]int{}
	dispatcher := tg.NewUpdateDispatcher()
	c.listen(dispatcher)
	c.loggedIn = loggedIn(dispatcher)
	dispatcher.OnBotCallbackQuery(c.pressed)
	c.telegram = telegram.NewClient(1, "any", telegram.Options{
		DC:             s.DC,
		DCList:         dcs.List{Options: []tg.DCOption{{ID: s.DC, IPAddress: s.Host, Port: s.Port}}},
		PublicKeys:     []telegram.PublicKey{{RSA: key}},
		SessionStorage: storage,
		UpdateHandler:  dispatcher,
	})
	c.peers = peers.Options{}.Build(c.telegram.API())
	c.sender = message.NewSender(c.telegram.API())
	return facts{"layer": tg.Layer}, c.connect(ctx)
}

// loggedIn keeps the signal until somebody waits for it: that of qrlogin.OnLoginToken is lost if it comes a moment earlier.
func loggedIn(dispatcher tg.UpdateDispatcher) qrlogin.LoggedIn {
	signal := make(chan struct{}, 1)
	dispatcher.OnLoginToken(func(context.Context, tg.Entities, *tg.UpdateLoginToken) error {
		select {
		case signal <- struct{}{}:
		default:
		}
		return nil
	})
	return signal
}

// connect returns as soon as the client can be used; it runs until the process ends.
func (c *client) connect(ctx context.Context) error {
	ready := make(chan error, 1)
	go func() {
		ready <- c.telegram.Run(ctx, func(ctx context.Context) error {
			ready <- nil
			<-ctx.Done()
			return ctx.Err()
		})
		fmt.Fprintln(os.Stderr, "the client has ended:", <-ready)
	}()
	return <-ready
}

func (c *client) start(ctx context.Context, _ step) (facts, error) {
	if err := c.peers.Init(ctx); err != nil {
		return nil, err
	}
	self, err := c.telegram.Self(ctx)
	if err != nil {
		return nil, err
	}
	return facts{"first_name": self.FirstName, "bot": self.Bot}, nil
}

func (c *client) login(ctx context.Context, s step) (facts, error) {
	code := func(context.Context, *tg.AuthSentCode) (string, error) { return s.Code, nil }
	flow := auth.NewFlow(auth.Constant(s.Phone, s.Password, auth.CodeAuthenticatorFunc(code)), auth.SendCodeOptions{})
	if err := c.telegram.Auth().IfNecessary(ctx, flow); err != nil {
		return nil, err
	}
	return c.start(ctx, s)
}

func (c *client) loginBot(ctx context.Context, s step) (facts, error) {
	if _, err := c.telegram.Auth().Bot(ctx, s.Token); err != nil {
		return nil, err
	}
	return c.start(ctx, s)
}

func (c *client) logOut(ctx context.Context, _ step) (facts, error) {
	_, err := c.telegram.API().AuthLogOut(ctx)
	return facts{"logged_out": err == nil}, err
}

func (c *client) listen(dispatcher tg.UpdateDispatcher) {
	dispatcher.OnNewMessage(func(_ context.Context, e tg.Entities, update *tg.UpdateNewMessage) error {
		c.see(e, update.Message)
		return nil
	})
	dispatcher.OnNewChannelMessage(func(_ context.Context, e tg.Entities, update *tg.UpdateNewChannelMessage) error {
		c.see(e, update.Message)
		return nil
	})
	dispatcher.OnBotChatInviteRequester(
		func(_ context.Context, e tg.Entities, update *tg.UpdateBotChatInviteRequester) error {
			c.requested(e, update.Peer, update.UserID)
			return nil
		})
	dispatcher.OnPendingJoinRequests(func(_ context.Context, e tg.Entities, update *tg.UpdatePendingJoinRequests) error {
		for _, user := range update.RecentRequesters {
			c.requested(e, update.Peer, user)
		}
		return nil
	})
}

func (c *client) see(e tg.Entities, message tg.MessageClass) {
	service, ok := message.(*tg.MessageService)
	if !ok {
		return
	}
	if _, joined := service.Action.(*tg.MessageActionChatJoinedByLink); joined {
		from, _ := service.FromID.(*tg.PeerUser)
		c.hear("joined", facts{"chat": c.entity(e, service.PeerID).VisibleName(), "user": e.Users[from.UserID].FirstName})
	}
}

func (c *client) requested(e tg.Entities, peer tg.PeerClass, user int64) {
	chat := c.entity(e, peer)
	c.chats[chat.VisibleName()] = chat
	c.hear("request", facts{"chat": chat.VisibleName(), "user": e.Users[user].FirstName})
}

func (c *client) entity(e tg.Entities, peer tg.PeerClass) peers.Peer {
	switch peer := peer.(type) {
	case *tg.PeerChannel:
		return c.peers.Channel(e.Channels[peer.ChannelID])
	case *tg.PeerChat:
		return c.peers.Chat(e.Chats[peer.ChatID])
	}
	return nil
}
