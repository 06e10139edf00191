// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** An account by the keys of scenario files. */
public final class AccountKeys {
  private AccountKeys() {}

  /** All that {@link AccountReader} reads, as it is now. */
  public static ScenarioKeys of(Account account, World world) {
    List<String> contacts =
        account.contacts().stream()
            .map(world.accounts()::byId)
            .filter(Objects::nonNull)
            .map(Account::name)
            .toList();
    List<Long> newestFirst =
        new ArrayList<>(world.accountManagement().blocks().of(account).keySet());
    Collections.reverse(newestFirst);
    List<String> blocked =
        newestFirst.stream()
            .map(id -> Objects.requireNonNull(world.accounts().byId(id)).name())
            .toList();
    ChatInvitePrivacy privacy = account.chatInvitePrivacy();
    return new ScenarioKeys()
        .put("id", account.id())
        .put("phone", account.phone() == null ? null : "+" + account.phone())
        .put("bot_token", account.botToken())
        .put("first_name", account.firstName())
        .put("last_name", account.lastName())
        .put("username", account.username())
        .put("password", account.password())
        .put("contacts", contacts)
        .put("blocked", blocked)
        .put("premium", account.premium())
        .put("channels_count", account.otherChannels())
        .put("bot_nochats", account.botNochats())
        .put(
            "privacy",
            privacy == ChatInvitePrivacy.ALLOW_ALL
                ? null
                : new ScenarioKeys().put("chat_invite", privacy))
        .put("about", account.details().about())
        .put("deleted", account.details().deleted())
        .put("frozen", account.details().frozen())
        .put("bot_guard", account.details().botGuard())
        .put("stars", account.details().stars())
        .put("home_dc", account.details().homeDc() == 0 ? null : account.details().homeDc())
        .put("code", account.details().code());
  }
}
