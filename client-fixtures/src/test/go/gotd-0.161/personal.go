package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/gotd/td/telegram/auth/qrlogin"
	"github.com/gotd/td/telegram/downloader"
	"github.com/gotd/td/telegram/message"
	"github.com/gotd/td/telegram/message/markup"
	"github.com/gotd/td/telegram/message/styling"
	"github.com/gotd/td/telegram/message/unpack"
	"github.com/gotd/td/telegram/uploader"
	"github.com/gotd/td/tg"
)

func (c *client) forward(ctx context.Context, s step) (facts, error) {
	from, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	to, err := c.chat(s.To)
	if err != nil {
		return nil, err
	}
	forward := c.sender.To(to.InputPeer()).ForwardIDs(from.InputPeer(), c.messages[s.Message])
	sent, err := unpack.Message(forward.Send(ctx))
	if err != nil {
		return nil, err
	}
	_, forwarded := sent.GetFwdFrom()
	return facts{"text": sent.Message, "forwarded": forwarded}, nil
}

func (c *client) react(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	_, err = c.sender.To(chat.InputPeer()).Reaction(ctx, c.messages[s.Message], &tg.ReactionEmoji{Emoticon: s.Reaction})
	return nil, err
}

func (c *client) reactions(ctx context.Context, s step) (facts, error) {
	found, err := c.messageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	var told []string
	for _, it := range found.Reactions.Results {
		emoji, _ := it.Reaction.(*tg.ReactionEmoji)
		told = append(told, fmt.Sprintf("%s %d", emoji.Emoticon, it.Count))
	}
	return facts{"reactions": told}, nil
}

// messageOf is a raw call: package query has none for messages by their ids.
func (c *client) messageOf(ctx context.Context, s step) (*tg.Message, error) {
	channel, err := c.channel(s.Chat)
	if err != nil {
		return nil, err
	}
	found, err := c.telegram.API().ChannelsGetMessages(ctx, &tg.ChannelsGetMessagesRequest{
		Channel: channel.InputChannel(), ID: []tg.InputMessageClass{&tg.InputMessageID{ID: c.messages[s.Message]}},
	})
	if err != nil {
		return nil, err
	}
	if page, ok := found.(*tg.MessagesChannelMessages); ok && len(page.Messages) > 0 {
		if found, ok := page.Messages[0].(*tg.Message); ok {
			return found, nil
		}
	}
	return nil, fmt.Errorf("no message %s in %v", s.Message, found)
}

func (c *client) sendFile(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	file, err := uploader.NewUploader(c.telegram.API()).FromBytes(ctx, s.Name, []byte(s.Content))
	if err != nil {
		return nil, err
	}
	media := message.UploadedDocument(file, styling.Plain(s.Text)).Filename(s.Name).ForceFile(true)
	sent, err := unpack.Message(c.sender.To(chat.InputPeer()).Media(ctx, media))
	if err != nil {
		return nil, err
	}
	c.messages[sent.Message] = sent.ID
	document, err := documentOf(sent)
	if err != nil {
		return nil, err
	}
	for _, attribute := range document.Attributes {
		if named, ok := attribute.(*tg.DocumentAttributeFilename); ok {
			return facts{"text": sent.Message, "name": named.FileName, "size": document.Size}, nil
		}
	}
	return nil, errors.New("the file has no name")
}

func documentOf(message *tg.Message) (*tg.Document, error) {
	if media, ok := message.Media.(*tg.MessageMediaDocument); ok {
		if document, ok := media.Document.AsNotEmpty(); ok {
			return document, nil
		}
	}
	return nil, errors.New("the message has no file")
}

func (c *client) download(ctx context.Context, s step) (facts, error) {
	found, err := c.messageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	document, err := documentOf(found)
	if err != nil {
		return nil, err
	}
	var content bytes.Buffer
	location := document.AsInputDocumentFileLocation("")
	_, err = downloader.NewDownloader().Download(c.telegram.API(), location).Stream(ctx, &content)
	return facts{"content": content.String()}, err
}

// blocked is a raw call: package peers lists none.
func (c *client) blocked(ctx context.Context, _ step) (facts, error) {
	found, err := c.telegram.API().ContactsGetBlocked(ctx, &tg.ContactsGetBlockedRequest{Limit: 100})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, user := range found.(interface{ GetUsers() []tg.UserClass }).GetUsers() {
		if user, ok := user.(*tg.User); ok {
			names = append(names, user.FirstName)
		}
	}
	return facts{"names": sorted(names)}, nil
}

func (c *client) block(ctx context.Context, s step) (facts, error) {
	user, err := c.user(ctx, s.User)
	if err != nil {
		return nil, err
	}
	return nil, user.Block(ctx)
}

func (c *client) unblock(ctx context.Context, s step) (facts, error) {
	user, err := c.user(ctx, s.User)
	if err != nil {
		return nil, err
	}
	return nil, user.Unblock(ctx)
}

// setProfile and setUsername are raw calls: no package has them.
func (c *client) setProfile(ctx context.Context, s step) (facts, error) {
	changed := &tg.AccountUpdateProfileRequest{}
	changed.SetFirstName(s.FirstName)
	changed.SetLastName(s.LastName)
	changed.SetAbout(s.About)
	_, err := c.telegram.API().AccountUpdateProfile(ctx, changed)
	return nil, err
}

func (c *client) setUsername(ctx context.Context, s step) (facts, error) {
	_, err := c.telegram.API().AccountUpdateUsername(ctx, s.Username)
	return nil, err
}

func (c *client) profile(ctx context.Context, _ step) (facts, error) {
	found, err := c.telegram.API().UsersGetFullUser(ctx, &tg.InputUserSelf{})
	if err != nil {
		return nil, err
	}
	self, _ := found.Users[0].(*tg.User)
	return facts{
		"first_name": self.FirstName, "last_name": self.LastName,
		"about": found.FullUser.About, "username": self.Username,
	}, nil
}

// press is a raw call: no package has one.
func (c *client) press(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	pressed := &tg.MessagesGetBotCallbackAnswerRequest{Peer: chat.InputPeer(), MsgID: c.messages[s.Message]}
	pressed.SetData([]byte(s.Data))
	answer, err := c.telegram.API().MessagesGetBotCallbackAnswer(ctx, pressed)
	if err != nil {
		return nil, err
	}
	return facts{"answer": answer.Message}, nil
}

func (c *client) sendButtons(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	keyboard := markup.InlineRow(markup.Callback(s.Button, []byte(s.Data)))
	return c.sent(unpack.Message(c.sender.To(chat.InputPeer()).Markup(keyboard).Text(ctx, s.Text)))
}

func (c *client) pressed(_ context.Context, e tg.Entities, update *tg.UpdateBotCallbackQuery) error {
	c.query = update.QueryID
	c.hear("pressed", facts{"user": e.Users[update.UserID].FirstName, "data": string(update.Data)})
	return nil
}

// answerPress is a raw call: no package has one.
func (c *client) answerPress(ctx context.Context, s step) (facts, error) {
	answer := &tg.MessagesSetBotCallbackAnswerRequest{QueryID: c.query}
	answer.SetMessage(s.Text)
	_, err := c.telegram.API().MessagesSetBotCallbackAnswer(ctx, answer)
	return nil, err
}

// qr shows a code, and goes on waiting until it is accepted.
func (c *client) qr(ctx context.Context, _ step) (facts, error) {
	shown := make(chan string, 1)
	c.scanned = make(chan error, 1)
	go func() {
		_, err := c.telegram.QR().Auth(ctx, c.loggedIn, func(_ context.Context, token qrlogin.Token) error {
			shown <- token.URL()
			return nil
		})
		c.scanned <- err
	}()
	select {
	case url := <-shown:
		return facts{"url": url}, nil
	case err := <-c.scanned:
		return nil, err
	}
}

func (c *client) qrDone(ctx context.Context, s step) (facts, error) {
	if err := <-c.scanned; err != nil {
		return nil, err
	}
	return c.start(ctx, s)
}
