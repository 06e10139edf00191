package main

import (
	"context"
	"fmt"

	"github.com/gotd/td/telegram/message/unpack"
	"github.com/gotd/td/telegram/query"
	"github.com/gotd/td/telegram/query/messages"
	"github.com/gotd/td/tg"
)

func (c *client) send(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	return c.sent(unpack.Message(c.sender.To(chat.InputPeer()).Text(ctx, s.Text)))
}

func (c *client) edit(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	edited, err := c.sender.To(chat.InputPeer()).Edit(c.messages[s.Message]).Text(ctx, s.Text)
	if err != nil {
		return nil, err
	}
	if updates, ok := edited.(*tg.Updates); ok {
		for _, update := range updates.Updates {
			if edit, ok := update.(*tg.UpdateEditChannelMessage); ok {
				message, _ := edit.Message.(*tg.Message)
				return c.sent(message, nil)
			}
		}
	}
	return nil, fmt.Errorf("no edited message in %v", edited)
}

func (c *client) sent(message *tg.Message, err error) (facts, error) {
	if err != nil {
		return nil, err
	}
	c.messages[message.Message] = message.ID
	return facts{"text": message.Message, "out": message.Out}, nil
}

func (c *client) delete(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	_, err = c.sender.To(chat.InputPeer()).Revoke().Messages(ctx, c.messages[s.Message])
	return nil, err
}

func (c *client) history(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	history := query.Messages(c.telegram.API()).GetHistory(chat.InputPeer()).BatchSize(s.Limit).Iter()
	return c.texts(ctx, history, s.Limit)
}

func (c *client) search(ctx context.Context, s step) (facts, error) {
	return c.find(ctx, s, &tg.InputMessagesFilterEmpty{})
}

func (c *client) pinned(ctx context.Context, s step) (facts, error) {
	return c.find(ctx, s, &tg.InputMessagesFilterPinned{})
}

func (c *client) find(ctx context.Context, s step, filter tg.MessagesFilterClass) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	found := query.Messages(c.telegram.API()).Search(chat.InputPeer()).Q(s.Query).Filter(filter).Iter()
	return c.texts(ctx, found, 20)
}

func (c *client) texts(ctx context.Context, found *messages.Iterator, limit int) (facts, error) {
	texts := []string{}
	for seen := 0; seen < limit && found.Next(ctx); seen++ {
		if message, ok := found.Value().Msg.(*tg.Message); ok {
			c.messages[message.Message] = message.ID
			texts = append(texts, message.Message)
		}
	}
	return facts{"texts": texts}, found.Err()
}

// pin is a raw call: no package has one.
func (c *client) pin(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	_, err = c.telegram.API().MessagesUpdatePinnedMessage(ctx, &tg.MessagesUpdatePinnedMessageRequest{
		Peer: chat.InputPeer(), ID: c.messages[s.Message],
	})
	return nil, err
}
