// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ChatSnapshot;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.InviteSnapshot;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Image;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a browser is shown for the address of a chat or an account, as t.me shows it. */
final class LinkRoutes {
  private LinkRoutes() {}

  /** {@code /+HASH} and {@code /USERNAME}. */
  static Answer name(ControlledServer server, Request request) {
    request.knowing();
    String name = request.path("name");
    return name.startsWith("+") ? invite(server, name.substring(1)) : username(server, name);
  }

  /** {@code /joinchat/HASH}. */
  static Answer joinchat(ControlledServer server, Request request) {
    request.knowing();
    return invite(server, request.path("hash"));
  }

  private static Answer invite(ControlledServer server, String hash) {
    String link = "tg://join?invite=" + Request.encoded(hash);
    InviteSnapshot invite = working(server, hash);
    if (invite == null) {
      return LinkPage.unknown(link).answer();
    }
    ChatSnapshot chat = server.world().chat(invite.chat());
    String join = chat.kind() == ChatKind.CHANNEL ? "Join Channel" : "Join Group";
    return page(server, chat, link, invite.requestNeeded() ? "Request to Join" : join);
  }

  /** The link of a hash, if somebody could come in by it now. */
  private static @Nullable InviteSnapshot working(ControlledServer server, String hash) {
    for (InviteSnapshot invite : server.world().invites()) {
      if (invite.hash().equals(hash)) {
        boolean over =
            invite.revoked()
                || (invite.expireDate() != null
                    && !invite.expireDate().isAfter(server.clock().now()))
                || (invite.usageLimit() > 0 && invite.usage() >= invite.usageLimit());
        return over ? null : invite;
      }
    }
    return null;
  }

  private static Answer username(ControlledServer server, String name) {
    String link = "tg://resolve?domain=" + Request.encoded(name);
    for (ChatSnapshot chat : server.world().chats()) {
      if (name.equalsIgnoreCase(chat.username())) {
        return page(
            server, chat, link, chat.kind() == ChatKind.CHANNEL ? "View Channel" : "View Group");
      }
    }
    for (AccountSnapshot account : server.world().accounts()) {
      if (name.equalsIgnoreCase(account.username())) {
        Object last = account.keys().get("last_name");
        String title = account.firstName() + (last == null ? "" : " " + last);
        String does = account.bot() ? "Start Bot" : "Send Message";
        String about = text(account.keys().get("about"));
        return new LinkPage(title, "@" + account.username(), about, null, link, does).answer();
      }
    }
    throw Problem.notFound("no chat and no account has the username " + name);
  }

  private static Answer page(
      ControlledServer server, ChatSnapshot chat, String link, String action) {
    boolean channel = chat.kind() == ChatKind.CHANNEL;
    int count = chat.participantsCount();
    String unit = channel ? "subscriber" : "member";
    String members = String.format(Locale.ROOT, "%d %s%s", count, unit, count == 1 ? "" : "s");
    String photo =
        server.world().liveChat(chat.name()).photo().isPresent()
            ? Routes.ROOT + "/chats/" + Request.encoded(chat.name()) + "/photo"
            : null;
    String about = text(chat.settings().get("about"));
    return new LinkPage(chat.title(), members, about, photo, link, action).answer();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  /** The photo of a chat, as large as it is. */
  static Answer photo(ControlledServer server, Request request) {
    request.knowing();
    Optional<Image> photo = ChatRoutes.existing(server, request).photo();
    Image image =
        photo.orElseThrow(() -> Problem.notFound("the chat " + request.path("chat") + " has none"));
    String type = "image/" + image.format().name().toLowerCase(Locale.ROOT);
    return new Answer(200, type, image.bytes(), Map.of());
  }
}
