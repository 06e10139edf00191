package main

import (
	"context"
	"fmt"

	"github.com/gotd/td/telegram/peers"
	"github.com/gotd/td/tg"
)

func (c *client) linksIn(title string) (peers.InviteLinks, error) {
	chat, err := c.chat(title)
	if err != nil {
		return peers.InviteLinks{}, err
	}
	switch chat := chat.(type) {
	case peers.Channel:
		return chat.InviteLinks(), nil
	case peers.Chat:
		return chat.InviteLinks(), nil
	}
	return peers.InviteLinks{}, fmt.Errorf("%s has no links", title)
}

func (c *client) createLink(ctx context.Context, s step) (facts, error) {
	links, err := c.linksIn(s.Chat)
	if err != nil {
		return nil, err
	}
	link, err := links.AddNew(ctx, options(s))
	return c.linkFacts(s.Link, link), err
}

func (c *client) editLink(ctx context.Context, s step) (facts, error) {
	links, err := c.linksIn(s.Chat)
	if err != nil {
		return nil, err
	}
	link, err := links.Edit(ctx, c.links[s.Link], options(s))
	return c.linkFacts(s.Link, link), err
}

func (c *client) revokeLink(ctx context.Context, s step) (facts, error) {
	links, err := c.linksIn(s.Chat)
	if err != nil {
		return nil, err
	}
	link, err := links.Revoke(ctx, c.links[s.Link])
	return c.linkFacts(s.Link, link), err
}

func options(s step) peers.ExportLinkOptions {
	return peers.ExportLinkOptions{Title: s.Title, UsageLimit: s.UsageLimit, RequestNeeded: s.RequestNeeded}
}

func (c *client) linkFacts(name string, link peers.InviteLink) facts {
	if link.Raw() == nil {
		return nil
	}
	c.links[name] = link.Link()
	title, _ := link.Title()
	limit, _ := link.UsageLimit()
	return facts{
		"title": title, "usage_limit": limit, "request_needed": link.RequestNeeded(), "revoked": link.Revoked(),
	}
}

// linksOf is a raw call: package peers lists no links.
func (c *client) linksOf(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	found, err := c.telegram.API().MessagesGetExportedChatInvites(ctx, &tg.MessagesGetExportedChatInvitesRequest{
		Peer: chat.InputPeer(), AdminID: &tg.InputUserSelf{}, Limit: 50,
	})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, invite := range found.Invites {
		for name, url := range c.links {
			if exported, ok := invite.(*tg.ChatInviteExported); ok && exported.Link == url {
				names = append(names, name)
			}
		}
	}
	return facts{"links": sorted(names)}, nil
}

// requests is a raw call: package peers lists no requests.
func (c *client) requests(ctx context.Context, s step) (facts, error) {
	chat, err := c.chat(s.Chat)
	if err != nil {
		return nil, err
	}
	found, err := c.telegram.API().MessagesGetChatInviteImporters(ctx, &tg.MessagesGetChatInviteImportersRequest{
		Peer: chat.InputPeer(), Requested: true, OffsetUser: &tg.InputUserEmpty{}, Limit: 50,
	})
	if err != nil {
		return nil, err
	}
	var names []string
	for _, user := range found.Users {
		if user, ok := user.(*tg.User); ok {
			names = append(names, user.FirstName)
		}
	}
	return facts{"names": sorted(names)}, nil
}

func (c *client) approve(ctx context.Context, s step) (facts, error) {
	links, err := c.linksIn(s.Chat)
	if err != nil {
		return nil, err
	}
	user, err := c.user(ctx, s.User)
	if err != nil {
		return nil, err
	}
	return nil, links.ApproveJoin(ctx, user.InputUser())
}

func (c *client) decline(ctx context.Context, s step) (facts, error) {
	links, err := c.linksIn(s.Chat)
	if err != nil {
		return nil, err
	}
	user, err := c.user(ctx, s.User)
	if err != nil {
		return nil, err
	}
	return nil, links.DeclineJoin(ctx, user.InputUser())
}
