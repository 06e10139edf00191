// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person wants to know of a server that has just started: who lives there, how to get in.
 */
final class Summary {
  /** Accounts, and links, that are listed. */
  private static final int MOST = 40;

  private final Doppelgram server;
  private final WorldSeed world;

  Summary(Doppelgram server, WorldSeed world) {
    this.server = server;
    this.world = world;
  }

  void print(PrintWriter out) {
    String code = String.valueOf(server.dc()).repeat(5);
    out.printf("%nAccounts (login code %s, any api_id and api_hash will do)%n", code);
    world.accounts().stream().limit(MOST).forEach(each -> out.println("  " + line(each)));
    printRest(world.accounts().size(), out);
    out.printf("%nInvite links%n");
    List<String> links = new ArrayList<>();
    for (ChatSeed chat : world.chats()) {
      for (InviteSeed invite : chat.invites()) {
        links.add("  https://t.me/+%-24s %s".formatted(invite.hash(), line(chat, invite)));
      }
    }
    links.stream().limit(MOST).forEach(out::println);
    printRest(links.size(), out);
    out.printf(
        """

        A client that comes here:      doppelgram connect gramjs|mtcute|telethon|pyrogram|gotd|…
        Session strings, logged in:    doppelgram sessions --format …
        The public key for a login:    doppelgram key
        Every error on demand:         an invite hash such as ERR_FLOOD_WAIT_30; doppelgram errors

        This is a test double: its private key is public, and so is everything it says.

        """);
    out.flush();
  }

  private static void printRest(int all, PrintWriter out) {
    if (all > MOST) {
      out.println("  … and " + (all - MOST) + " more");
    }
  }

  private static String line(AccountSeed account) {
    return "%-12s %s".formatted(account.name(), login(account));
  }

  /** How an account logs in; the code is the digit of the data centre, five times. */
  static String login(AccountSeed account) {
    String login = account.isBot() ? "bot token " + account.botToken() : "" + account.phone();
    return account.password() == null ? login : login + ", password " + account.password();
  }

  private static String line(ChatSeed chat, InviteSeed invite) {
    List<String> traits = new ArrayList<>();
    if (invite.requestNeeded()) {
      traits.add("needs approval");
    }
    if (invite.peek() != null) {
      traits.add("may be looked into");
    }
    if (invite.pricing() != null) {
      traits.add("costs " + invite.pricing().amount() + " Stars");
    }
    if (invite.usageLimit() > 0) {
      traits.add("%d of %d used".formatted(invite.usedBy().size(), invite.usageLimit()));
    }
    if (invite.expireDate() != null) {
      traits.add("expires " + invite.expireDate().truncatedTo(ChronoUnit.SECONDS));
    }
    if (invite.revoked()) {
      traits.add("revoked");
    }
    String kind = chat.kind() + " «" + chat.title() + "»";
    return traits.isEmpty() ? kind : kind + ", " + String.join(", ", traits);
  }
}
