package main

import (
	"context"
	"fmt"

	"github.com/gotd/td/telegram/deeplink"
	"github.com/gotd/td/telegram/peers"
	"github.com/gotd/td/telegram/peers/members"
	"github.com/gotd/td/telegram/query"
	"github.com/gotd/td/telegram/query/dialogs"
	"github.com/gotd/td/tg"
	"github.com/gotd/td/tgerr"
)

func (c *client) chat(title string) (peers.Peer, error) {
	chat, met := c.chats[title]
	if !met {
		return nil, fmt.Errorf("this client has met no chat %s", title)
	}
	return chat, nil
}

func (c *client) channel(title string) (peers.Channel, error) {
	chat, err := c.chat(title)
	if err != nil {
		return peers.Channel{}, err
	}
	channel, ok := chat.(peers.Channel)
	if !ok {
		return peers.Channel{}, fmt.Errorf("%s is no channel", title)
	}
	return channel, nil
}

func (c *client) user(ctx context.Context, username string) (peers.User, error) {
	peer, err := c.peers.ResolveDomain(ctx, username)
	if err != nil {
		return peers.User{}, err
	}
	return peer.(peers.User), nil
}

func (c *client) dialogs(ctx context.Context, _ step) (facts, error) {
	var titles []string
	err := query.GetDialogs(c.telegram.API()).ForEach(ctx, func(ctx context.Context, elem dialogs.Elem) error {
		chat, err := c.peers.FromInputPeer(ctx, elem.Peer)
		if err != nil {
			return err
		}
		c.chats[chat.VisibleName()] = chat
		titles = append(titles, chat.VisibleName())
		return nil
	})
	return facts{"titles": sorted(titles)}, err
}

// preview is a raw call: the one of package peers demands a domain of the link, which has none.
func (c *client) preview(ctx context.Context, s step) (facts, error) {
	hash, err := hashOf(s.Link)
	if err != nil {
		return nil, err
	}
	checked, err := c.telegram.API().MessagesCheckChatInvite(ctx, hash)
	if err != nil {
		return nil, err
	}
	switch checked := checked.(type) {
	case *tg.ChatInvite:
		kind := "group"
		if checked.Megagroup {
			kind = "supergroup"
		} else if checked.Broadcast {
			kind = "channel"
		}
		return facts{
			"member": false, "title": checked.Title, "kind": kind,
			"members": checked.ParticipantsCount, "request_needed": checked.RequestNeeded,
		}, nil
	case *tg.ChatInviteAlready:
		switch chat := checked.Chat.(type) {
		case *tg.Chat:
			return facts{"member": true, "title": chat.Title}, nil
		case *tg.Channel:
			return facts{"member": true, "title": chat.Title}, nil
		}
	}
	return nil, fmt.Errorf("the link leads to a %T", checked)
}

func (c *client) join(ctx context.Context, s step) (facts, error) {
	// package peers looks at the link first, and takes one of a chat that it is in for a success
	hash, err := hashOf(s.Link)
	if err != nil {
		return nil, err
	}
	if checked, err := c.telegram.API().MessagesCheckChatInvite(ctx, hash); err == nil {
		if _, already := checked.(*tg.ChatInviteAlready); already {
			_, err := c.telegram.API().MessagesImportChatInvite(ctx, hash)
			return nil, err
		}
	}
	chat, err := c.peers.JoinLink(ctx, s.Link)
	if tgerr.Is(err, "INVITE_REQUEST_SENT") {
		return facts{"requested": true}, nil
	}
	if err != nil {
		return nil, err
	}
	c.chats[chat.VisibleName()] = chat
	return facts{"joined": chat.VisibleName()}, nil
}

func hashOf(link string) (string, error) {
	join, err := deeplink.Expect(link, deeplink.Join)
	return join.Args.Get("invite"), err
}

func (c *client) leave(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	if group, ok := chat.(peers.Chat); ok {
		if err := group.LeaveAndDelete(ctx); err != nil {
			return nil, err
		}
		_, err := c.telegram.API().MessagesDeleteHistory(ctx, &tg.MessagesDeleteHistoryRequest{Peer: group.InputPeer()})
		return nil, err
	}
	return nil, chat.(peers.Channel).Leave(ctx)
}

func (c *client) members(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	var all members.Members
	if group, ok := chat.(peers.Chat); ok {
		all = members.Chat(group)
	} else {
		all = members.Channel(chat.(peers.Channel))
	}
	var names []string
	err = all.ForEach(ctx, func(member members.Member) error {
		name, _ := member.User().FirstName()
		names = append(names, name)
		return nil
	})
	return facts{"names": sorted(names)}, err
}

// member is a raw call: package members has none for a single participant.
func (c *client) member(ctx context.Context, s step) (facts, error) {
	channel, user, err := c.both(ctx, s)
	if err != nil {
		return nil, err
	}
	found, err := c.telegram.API().ChannelsGetParticipant(ctx, &tg.ChannelsGetParticipantRequest{
		Channel: channel.InputChannel(), Participant: user.InputPeer(),
	})
	if tgerr.Is(err, tg.ErrUserNotParticipant) {
		return facts{"status": "left"}, nil
	}
	if err != nil {
		return nil, err
	}
	switch participant := found.Participant.(type) {
	case *tg.ChannelParticipantCreator:
		return facts{"status": "creator"}, nil
	case *tg.ChannelParticipantAdmin:
		rights := participant.AdminRights
		return facts{"status": "admin", "invite_users": rights.InviteUsers, "ban_users": rights.BanUsers}, nil
	case *tg.ChannelParticipantBanned:
		return facts{"status": "banned"}, nil
	case *tg.ChannelParticipantLeft:
		return facts{"status": "left"}, nil
	}
	return facts{"status": "member"}, nil
}

func (c *client) both(ctx context.Context, s step) (peers.Channel, peers.User, error) {
	channel, err := c.channel(s.Chat)
	if err != nil {
		return channel, peers.User{}, err
	}
	user, err := c.user(ctx, s.User)
	return channel, user, err
}

func (c *client) promote(ctx context.Context, s step) (facts, error) {
	channel, user, err := c.both(ctx, s)
	if err != nil {
		return nil, err
	}
	rights := members.AdminRights{}
	for _, right := range s.Rights {
		rights.InviteUsers = rights.InviteUsers || right == "invite_users"
		rights.BanUsers = rights.BanUsers || right == "ban_users"
	}
	return nil, members.Channel(channel).Promote(ctx, user.InputUser(), rights)
}

func (c *client) demote(ctx context.Context, s step) (facts, error) {
	channel, user, err := c.both(ctx, s)
	if err != nil {
		return nil, err
	}
	return nil, members.Channel(channel).Demote(ctx, user.InputUser())
}

func (c *client) ban(ctx context.Context, s step) (facts, error) {
	channel, user, err := c.both(ctx, s)
	if err != nil {
		return nil, err
	}
	return nil, members.Channel(channel).Ban(ctx, user.InputPeer())
}

func (c *client) unban(ctx context.Context, s step) (facts, error) {
	channel, user, err := c.both(ctx, s)
	if err != nil {
		return nil, err
	}
	return nil, members.Channel(channel).Unban(ctx, user.InputPeer())
}
