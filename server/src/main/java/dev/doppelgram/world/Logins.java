// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.LoginCode;
import dev.doppelgram.world.model.PhoneNumber;
import dev.doppelgram.world.model.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logging in by phone and code; all instants are real time. */
public final class Logins {
  private static final int MIGRATE = 303;
  private static final int CODE_LENGTH = 5;
  private static final int MAX_NAME_LENGTH = 64;
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final Authorizations authorizations;
  private final ServiceMessages service;
  private final Derivation derivation;
  private final Dcs dcs;
  private final @Nullable String loginCode;
  private static final int MOST_ATTEMPTS = 10_000;

  private final Map<Long, Attempt> attempts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Attempt> eldest) {
          return size() > MOST_ATTEMPTS;
        }
      };
  private long codesSent;

  Logins(
      Accounts accounts,
      Authorizations authorizations,
      ServiceMessages service,
      Derivation derivation,
      Dcs dcs,
      @Nullable String loginCode) {
    this.loginCode = loginCode;
    this.accounts = accounts;
    this.authorizations = authorizations;
    this.service = service;
    this.derivation = derivation;
    this.dcs = dcs;
  }

  /** A login under way on one key, until the next code is sent on that key. */
  private record Attempt(
      String phone, String codeHash, Instant sent, boolean resent, boolean proven) {
    Attempt withProof() {
      return new Attempt(phone, codeHash, sent, resent, true);
    }

    Attempt sentAgain() {
      return new Attempt(phone, codeHash, sent, true, proven);
    }
  }

  /**
   * The login code of a phone: that of its account, else of the world, else the digit of the dc
   * that it lives on, five times.
   */
  public String code(String digits) {
    Account account = accounts.byPhone(digits);
    String own = account == null ? null : account.details().code();
    String given = own == null ? loginCode : own;
    return given == null ? digitOfDc(digits) : given;
  }

  private String digitOfDc(String digits) {
    return String.valueOf(homeOf(digits) % 10).repeat(CODE_LENGTH);
  }

  private int homeOf(String digits) {
    Account account = accounts.byPhone(digits);
    return account == null ? dcs.homeOf(digits) : dcs.homeOf(account);
  }

  /**
   * Refuses a phone that lives on another data centre than the one that is asked.
   *
   * @throws RpcError PHONE_MIGRATE_X, or NETWORK_MIGRATE_X for a new number, which belongs to the
   *     nearest one
   */
  private void refuseElsewhere(String digits, int dc) {
    int home = homeOf(digits);
    if (dcs.several() && home != dc) {
      boolean lives = accounts.byPhone(digits) != null || PhoneNumber.isTestNumber(digits);
      throw new RpcError(MIGRATE, (lives ? "PHONE_MIGRATE_" : "NETWORK_MIGRATE_") + home);
    }
  }

  /**
   * Starts a login on a key; an earlier one is over.
   *
   * @param phone digits, with or without a plus and the usual separators
   * @param dc the data centre that is asked
   * @throws RpcError PHONE_NUMBER_INVALID, PHONE_MIGRATE_X, NETWORK_MIGRATE_X
   */
  public LoginCode sendCode(long authKeyId, String phone, int dc, Instant now) {
    String digits = PhoneNumber.digits(phone);
    refuseElsewhere(digits, dc);
    String hash = derivation.hash(Purpose.PHONE_CODE_HASH, ++codesSent);
    attempts.put(authKeyId, new Attempt(digits, hash, now, false, false));
    Account account = accounts.byPhone(digits);
    if (account != null) {
      service.code(account, code(digits));
    }
    return new LoginCode(hash, code(digits).length(), false);
  }

  /**
   * Sends the same code again, by the second of two ways.
   *
   * @throws RpcError PHONE_CODE_HASH_EMPTY, PHONE_CODE_EXPIRED, PHONE_NUMBER_INVALID,
   *     SEND_CODE_UNAVAILABLE
   */
  public LoginCode resendCode(long authKeyId, String phone, String codeHash, Instant now) {
    Attempt attempt = hashed(authKeyId, phone, codeHash, now);
    if (attempt.resent()) {
      throw new RpcError(ErrorType.SEND_CODE_UNAVAILABLE);
    }
    attempts.put(authKeyId, attempt.sentAgain());
    return new LoginCode(codeHash, code(attempt.phone()).length(), true);
  }

  /**
   * Gives up a login.
   *
   * @throws RpcError PHONE_CODE_HASH_EMPTY, PHONE_CODE_EXPIRED, PHONE_NUMBER_INVALID
   */
  public void cancelCode(long authKeyId, String phone, String codeHash, Instant now) {
    hashed(authKeyId, phone, codeHash, now);
    attempts.remove(authKeyId);
  }

  /**
   * Logs in a bot.
   *
   * @param dc the data centre that is asked
   * @throws RpcError USER_MIGRATE_X, ACCESS_TOKEN_INVALID; ACCESS_TOKEN_EXPIRED where the bot has
   *     another token
   */
  public Account logInBot(long authKeyId, String token, int dc) {
    Account bot = accounts.byBotToken(token);
    if (bot == null) {
      int colon = token.indexOf(':');
      boolean another = colon > 0 && accounts.hasBot(token.substring(0, colon + 1));
      throw new RpcError(another ? ErrorType.ACCESS_TOKEN_EXPIRED : ErrorType.ACCESS_TOKEN_INVALID);
    }
    refuseElsewhere(bot, dc);
    attempts.remove(authKeyId);
    authorizations.logIn(authKeyId, bot);
    return bot;
  }

  /**
   * Ends a login with its code. A test number (99966...) without an account gets one at once,
   * because some clients cannot sign up.
   *
   * @param given the code; null if the client sent none
   * @throws RpcError PHONE_CODE_EMPTY, PHONE_CODE_INVALID, PHONE_CODE_EXPIRED,
   *     PHONE_NUMBER_INVALID; SESSION_PASSWORD_NEEDED where a 2FA password is due now
   */
  public SignIn signIn(
      long authKeyId, String phone, String codeHash, @Nullable String given, Instant now) {
    String digits = PhoneNumber.digits(phone);
    if (given == null || given.isEmpty()) {
      throw new RpcError(ErrorType.PHONE_CODE_EMPTY);
    }
    Attempt attempt = attempt(authKeyId, digits, codeHash, now);
    if (!given.equals(code(digits))) {
      throw new RpcError(ErrorType.PHONE_CODE_INVALID);
    }
    Account account = accounts.byPhone(digits);
    if (account != null) {
      return logIn(authKeyId, account);
    }
    if (PhoneNumber.isTestNumber(digits)) {
      String lastDigits = digits.substring(digits.length() - 4);
      return logIn(authKeyId, accounts.signUp(digits, "Test " + lastDigits, null));
    }
    attempts.put(authKeyId, attempt.withProof());
    return new SignIn.SignUpRequired();
  }

  /**
   * Makes an account for the phone whose code was right, and logs it in.
   *
   * @param lastName empty for none
   * @throws RpcError FIRSTNAME_INVALID, LASTNAME_INVALID, PHONE_CODE_EMPTY, PHONE_CODE_EXPIRED,
   *     PHONE_NUMBER_INVALID, PHONE_NUMBER_OCCUPIED
   */
  public Account signUp(
      long authKeyId,
      String phone,
      String codeHash,
      String firstName,
      String lastName,
      Instant now) {
    String digits = PhoneNumber.digits(phone);
    Attempt attempt = attempt(authKeyId, digits, codeHash, now);
    if (accounts.byPhone(digits) != null) {
      throw new RpcError(ErrorType.PHONE_NUMBER_OCCUPIED);
    }
    if (!attempt.proven()) {
      throw new RpcError(ErrorType.PHONE_CODE_EMPTY);
    }
    String first = firstName.strip();
    String last = lastName.strip();
    if (first.isEmpty() || first.length() > MAX_NAME_LENGTH) {
      throw new RpcError(ErrorType.FIRSTNAME_INVALID);
    }
    if (last.length() > MAX_NAME_LENGTH) {
      throw new RpcError(ErrorType.LASTNAME_INVALID);
    }
    Account account = accounts.signUp(digits, first, last.isEmpty() ? null : last);
    logIn(authKeyId, account);
    return account;
  }

  private void refuseElsewhere(Account bot, int dc) {
    if (dcs.several() && dcs.homeOf(bot) != dc) {
      throw new RpcError(MIGRATE, "USER_MIGRATE_" + dcs.homeOf(bot));
    }
  }

  private SignIn logIn(long authKeyId, Account account) {
    attempts.remove(authKeyId);
    if (account.password() != null) {
      authorizations.awaitPassword(authKeyId, account);
      throw new RpcError(ErrorType.SESSION_PASSWORD_NEEDED);
    }
    authorizations.begin(authKeyId, account);
    return new SignIn.LoggedIn(account);
  }

  private Attempt hashed(long authKeyId, String phone, String codeHash, Instant now) {
    String digits = PhoneNumber.digits(phone);
    if (codeHash.isEmpty()) {
      throw new RpcError(ErrorType.PHONE_CODE_HASH_EMPTY);
    }
    return attempt(authKeyId, digits, codeHash, now);
  }

  private Attempt attempt(long authKeyId, String digits, String codeHash, Instant now) {
    if (codeHash.isEmpty()) {
      throw new RpcError(ErrorType.PHONE_CODE_EMPTY);
    }
    Attempt attempt = attempts.get(authKeyId);
    if (attempt == null
        || !attempt.codeHash().equals(codeHash)
        || !now.isBefore(attempt.sent().plus(CODE_LIFETIME))) {
      throw new RpcError(ErrorType.PHONE_CODE_EXPIRED);
    }
    if (!attempt.phone().equals(digits)) {
      throw new RpcError(ErrorType.PHONE_NUMBER_INVALID);
    }
    return attempt;
  }
}
