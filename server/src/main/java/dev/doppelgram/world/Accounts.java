// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.AccessHash;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountDetails;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.PhoneNumber;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All accounts, found by whatever names them. */
public final class Accounts {
  /** Ids of accounts that sign up lie from here to 2^31, where scenarios seldom write theirs. */
  private static final int SIGNED_UP = 1 << 30;

  private static final Pattern PHONE = Pattern.compile("[+][0-9]{1,18}");

  private final Derivation derivation;
  private boolean wide;
  private final Map<Long, Account> byId = new LinkedHashMap<>();
  private final Map<String, Account> byName = new HashMap<>();
  private final Map<String, Account> byPhone = new ConcurrentHashMap<>();
  private final Map<String, Account> byUsername = new HashMap<>();
  private final Map<String, Account> byBotToken = new HashMap<>();

  Accounts(Derivation derivation, List<AccountSeed> seeds) {
    this.derivation = derivation;
    Map<String, Long> ids = new HashMap<>();
    seeds.forEach(seed -> ids.put(seed.name(), seed.id()));
    for (AccountSeed seed : seeds) {
      Set<Long> contacts = new LinkedHashSet<>();
      seed.contacts().forEach(name -> contacts.add(ids.get(name)));
      add(grown(seed, Collections.unmodifiableSet(contacts)));
    }
  }

  /** Adds an account whose contacts are there already. */
  Account found(AccountSeed seed) {
    Set<Long> contacts = new LinkedHashSet<>();
    seed.contacts().forEach(name -> contacts.add(named(name).id()));
    return add(grown(seed, Collections.unmodifiableSet(contacts)));
  }

  public @Nullable Account byId(long id) {
    return byId.get(id);
  }

  /** Finds it by the scenario's name, or by {@code account-ID} if it signed up. */
  public @Nullable Account byName(String name) {
    return byName.get(name);
  }

  /** Finds it by the digits of its phone. */
  public @Nullable Account byPhone(String digits) {
    return byPhone.get(digits);
  }

  /** Finds it by its username, in any case. */
  public @Nullable Account byUsername(String username) {
    return byUsername.get(username.toLowerCase(Locale.ROOT));
  }

  public @Nullable Account byBotToken(String token) {
    return byBotToken.get(token);
  }

  /** Whether a bot's token begins like this: with its id and a colon. */
  boolean hasBot(String prefix) {
    return byBotToken.keySet().stream().anyMatch(token -> token.startsWith(prefix));
  }

  /** All of them, the scenario's first and in its order. */
  public Collection<Account> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The account with an id that something in the world holds. */
  Account get(long id) {
    Account account = byId.get(id);
    if (account == null) {
      throw new IllegalStateException("no account " + id);
    }
    return account;
  }

  /** The account that a seed calls by this name. */
  Account named(String name) {
    Account account = byName.get(name);
    if (account == null) {
      throw new IllegalArgumentException("no account " + name);
    }
    return account;
  }

  /** Makes an account for a phone that has none; its id depends on nothing but the phone. */
  Account signUp(String digits, String firstName, @Nullable String lastName) {
    long id = idFor(digits);
    while (byId.containsKey(id)) {
      id = id + 1 < 2L * SIGNED_UP ? id + 1 : SIGNED_UP;
    }
    return add(
        new Account(
            named(id),
            id,
            new AccessHash(derivation.number(Purpose.USER_ACCESS_HASH, id)),
            digits,
            firstName,
            lastName,
            null,
            null,
            null,
            Set.of(),
            false,
            0,
            false,
            ChatInvitePrivacy.ALLOW_ALL,
            AccountDetails.NONE));
  }

  private long idFor(String digits) {
    return SIGNED_UP + (derivation.number(Purpose.ACCOUNT_ID, Long.parseLong(digits)) >>> 34);
  }

  private static String named(long id) {
    return "account-" + id;
  }

  /**
   * What an account is called that is named by its phone with a plus, be it there or yet to sign
   * up; any other name as it is. May be asked on any thread.
   */
  public String nameOf(String nameOrPhone) {
    if (!PHONE.matcher(nameOrPhone).matches()) {
      return nameOrPhone;
    }
    String digits = nameOrPhone.substring(1);
    Account account = byPhone.get(digits);
    return account == null ? named(idFor(digits)) : account.name();
  }

  private Account grown(AccountSeed seed, Set<Long> contacts) {
    String phone = seed.phone();
    return new Account(
        seed.name(),
        seed.id(),
        new AccessHash(derivation.number(Purpose.USER_ACCESS_HASH, seed.id())),
        phone == null ? null : PhoneNumber.digits(phone),
        seed.firstName(),
        seed.lastName(),
        seed.username(),
        seed.password(),
        seed.botToken(),
        contacts,
        seed.premium(),
        seed.channelsCount(),
        seed.botNochats(),
        seed.chatInvitePrivacy(),
        seed.details());
  }

  /** Puts an account in the place of what it was before; its name and id are the same. */
  Account replace(AccountSeed seed) {
    Account before = named(seed.name());
    if (before.phone() != null) {
      byPhone.remove(before.phone());
    }
    if (before.username() != null) {
      byUsername.remove(before.username().toLowerCase(Locale.ROOT));
    }
    if (before.botToken() != null) {
      byBotToken.remove(before.botToken());
    }
    return found(seed);
  }

  /** Puts an account in the place of what it was before. */
  Account replace(Account account) {
    Account before = get(account.id());
    if (before.username() != null) {
      byUsername.remove(before.username().toLowerCase(Locale.ROOT));
    }
    return add(account);
  }

  /** Whether an id needs more than the 32 bits that layers before 133 have for it. */
  public boolean haveWideIds() {
    return wide;
  }

  private Account add(Account account) {
    wide |= account.id() > Integer.MAX_VALUE;
    byId.put(account.id(), account);
    byName.put(account.name(), account);
    if (account.isDeleted()) {
      // neither its number nor its username is taken any more
      return account;
    }
    if (account.phone() != null) {
      byPhone.put(account.phone(), account);
    }
    if (account.username() != null) {
      byUsername.put(account.username().toLowerCase(Locale.ROOT), account);
    }
    if (account.botToken() != null) {
      byBotToken.put(account.botToken(), account);
    }
    return account;
  }
}
