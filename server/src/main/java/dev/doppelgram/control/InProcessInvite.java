// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.LinkEdit;
import dev.doppelgram.world.model.Member;
import java.util.Objects;
import java.util.function.Supplier;

/** An invite link of the world that a server of this process plays. */
public final class InProcessInvite implements LiveInvite {
  private final Supplier<? extends RunningWorld> current;
  private final String hash;

  InProcessInvite(Supplier<? extends RunningWorld> current, String hash) {
    this.current = current;
    this.hash = hash;
  }

  @Override
  public InviteSnapshot snapshot() {
    return current.get().change(world -> InviteSnapshot.of(WorldNames.link(hash, world), world));
  }

  @Override
  public InviteSnapshot change(LinkEdit edit) {
    return current
        .get()
        .change(
            WorldChange.Done.of(
                WorldDeed.INVITE_CHANGED,
                hash,
                edit.expireDate(),
                edit.usageLimit(),
                edit.requestNeeded(),
                edit.title()),
            world -> {
              InviteLink link = WorldNames.link(hash, world);
              return InviteSnapshot.of(
                  world
                      .exportedInvites()
                      .edit(admin(link, world), chat(link, world), hash, edit, world.now()),
                  world);
            });
  }

  @Override
  public InviteSnapshot revoke() {
    return current
        .get()
        .change(
            WorldChange.Done.of(WorldDeed.INVITE_REVOKED, hash),
            world -> {
              InviteLink link = WorldNames.link(hash, world);
              return InviteSnapshot.of(
                  world
                      .exportedInvites()
                      .revoke(admin(link, world), chat(link, world), hash, world.now())
                      .link(),
                  world);
            });
  }

  @Override
  public void delete() {
    current
        .get()
        .change(
            WorldChange.Done.of(WorldDeed.INVITE_DELETED, hash),
            world -> {
              InviteLink link = WorldNames.link(hash, world);
              world.exportedInvites().delete(admin(link, world), chat(link, world), hash);
              return link;
            });
  }

  /** Who made the link, while it may; then the chat's creator. */
  private static Account admin(InviteLink link, World world) {
    Member member = world.chats().members(link.chatId()).get(link.adminId());
    boolean may = member != null && member.may(AdminRight.INVITE_USERS);
    long id = may ? link.adminId() : chat(link, world).creatorId();
    return Objects.requireNonNull(world.accounts().byId(id));
  }

  private static Chat chat(InviteLink link, World world) {
    return Objects.requireNonNull(world.chats().byId(link.chatId()));
  }

  @Override
  public String toString() {
    return "the invite link " + hash;
  }
}
