// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.ChatlistInvites.Exported;
import dev.doppelgram.world.Chatlists.Preview;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatlistInvite;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.Peer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code DialogFilter} and the links to folders. */
public final class FolderView {
  private final World world;

  public FolderView(World world) {
    this.world = world;
  }

  /**
   * All folders of an account, the one of all chats first.
   *
   * @param resultType {@code Vector<DialogFilter>}, or from layer 176 on {@code
   *     messages.DialogFilters}
   */
  public Object list(List<Folder> folders, Account viewer, String resultType) {
    List<TlObject> filters = new ArrayList<>();
    filters.add(TlObject.of("dialogFilterDefault").orNothing());
    folders.forEach(folder -> filters.add(of(folder, world, viewer)));
    return resultType.startsWith("Vector")
        ? filters
        : TlObject.of("messages.dialogFilters", "filters", filters);
  }

  /** Before layer 158 a shared folder is one like any other. */
  static TlObject of(Folder folder, World world, Account viewer) {
    TlObject.Builder plain =
        common("dialogFilter", folder, world, viewer)
            .set("exclude_peers", inputs(folder.excluded(), world, viewer));
    folder.flags().forEach(flag -> plain.set(flag, true));
    return folder.chatlist()
        ? common("dialogFilterChatlist", folder, world, viewer)
            .set("has_my_invites", folder.ownInvites())
            .build()
            .orElse(plain.build())
        : plain.build();
  }

  private static TlObject.Builder common(String name, Folder folder, World world, Account viewer) {
    return TlObject.named(name)
        .set("id", folder.id())
        .set("title", text(folder.title()))
        .set("emoticon", folder.emoticon())
        .set("color", folder.color())
        .set("pinned_peers", inputs(folder.pinned(), world, viewer))
        .set("include_peers", inputs(folder.included(), world, viewer));
  }

  static TlObject changed(int id, @Nullable Folder folder, World world, Account viewer) {
    return TlObject.named("updateDialogFilter")
        .set("id", id)
        .set("filter", folder == null ? null : of(folder, world, viewer))
        .build();
  }

  public TlObject exported(Exported exported, Account viewer) {
    return TlObject.of(
        "chatlists.exportedChatlistInvite",
        "filter",
        of(exported.folder(), world, viewer),
        "invite",
        invite(exported.invite()));
  }

  public TlObject invite(ChatlistInvite invite) {
    List<Chat> chats = new ArrayList<>();
    for (long id : invite.chats()) {
      Chat chat = world.chats().byId(id);
      if (chat != null) {
        chats.add(chat);
      }
    }
    return TlObject.named("exportedChatlistInvite")
        .set("title", invite.title())
        .set("url", invite.url())
        .set("peers", peers(chats))
        .build();
  }

  public TlObject invites(List<ChatlistInvite> invites, Account viewer) {
    EntityCollector entities = new EntityCollector(world, viewer);
    invites.forEach(invite -> invite.chats().forEach(id -> add(id, entities)));
    return TlObject.named("chatlists.exportedInvites")
        .set("invites", invites.stream().map(this::invite).toList())
        .set("chats", entities.chats())
        .set("users", List.of())
        .build();
  }

  private void add(long chatId, EntityCollector entities) {
    Chat chat = world.chats().byId(chatId);
    if (chat != null) {
      entities.add(Peer.of(chat));
    }
  }

  /** What a link shows to who has the folder already, or to others. */
  public TlObject preview(Preview preview, Account viewer) {
    EntityCollector entities = new EntityCollector(world, viewer);
    preview.chats().forEach(chat -> entities.add(Peer.of(chat)));
    Folder own = preview.own();
    if (own == null) {
      return TlObject.named("chatlists.chatlistInvite")
          .set("title", text(preview.folder().title()))
          .set("emoticon", preview.folder().emoticon())
          .set("peers", peers(preview.chats()))
          .set("chats", entities.chats())
          .set("users", List.of())
          .build();
    }
    return TlObject.named("chatlists.chatlistInviteAlready")
        .set("filter_id", own.id())
        .set("missing_peers", peers(without(preview.chats(), own, false)))
        .set("already_peers", peers(without(preview.chats(), own, true)))
        .set("chats", entities.chats())
        .set("users", List.of())
        .build();
  }

  private static List<Chat> without(List<Chat> chats, Folder folder, boolean shown) {
    return chats.stream().filter(chat -> folder.shows(chat.id()) == shown).toList();
  }

  public TlObject updates(List<Chat> missing, Account viewer) {
    EntityCollector entities = new EntityCollector(world, viewer);
    missing.forEach(chat -> entities.add(Peer.of(chat)));
    return TlObject.named("chatlists.chatlistUpdates")
        .set("missing_peers", peers(missing))
        .set("chats", entities.chats())
        .set("users", List.of())
        .build();
  }

  /** How TL names chats. */
  public static List<TlObject> peers(List<Chat> chats) {
    return chats.stream().map(ChatView::peer).toList();
  }

  private static List<TlObject> inputs(List<Peer> peers, World world, Account viewer) {
    return peers.stream().map(peer -> InputPeerView.of(peer, world, viewer)).toList();
  }

  /** A plain string up to layer 195. */
  private static TlObject text(String text) {
    return TlObject.of("textWithEntities", "text", text, "entities", List.of());
  }
}
