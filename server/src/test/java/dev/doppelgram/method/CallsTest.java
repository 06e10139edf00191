package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.observe.Rule;
import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.session.Awaited;
import dev.doppelgram.session.ClientDescription;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.world.Switches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the bytes of a call to the answer or the refusal, with the real methods behind. */
@Timeout(10)
class CallsTest {
  private static final Schema SCHEMA = Schema.telegram();
  private static final String CHECK = "messages.checkChatInvite";
  private static final String IMPORT = "messages.importChatInvite";

  private final Service service = new Service();
  private final Line bob = service.line("bob");

  private static byte[] body(String method, Object... fields) {
    return SCHEMA.encode(TlObject.of(method, fields), 198);
  }

  private static byte[] check(String hash) {
    return body(CHECK, "hash", hash);
  }

  /** {@code wrapper} around the bytes of a query; its fields are given in bytes. */
  private static byte[] wrapped(int wrapper, TlWriter fields, byte[] query) {
    return new TlWriter().int32(wrapper).raw(fields.toByteArray()).raw(query).toByteArray();
  }

  private static byte[] withLayer(int layer, byte[] query) {
    return wrapped(0xda9b0d0d, new TlWriter().int32(layer), query);
  }

  private static byte[] initialised(byte[] query) {
    TlWriter fields = new TlWriter().int32(0).int32(12345);
    fields.string("Phone").string("OS 1").string("App 2").string("en-us").string("").string("en");
    return wrapped(0xc1cd5ea9, fields, query);
  }

  private static byte[] gzipped(byte[] query) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TlWriter().int32(0x3072cfa1).bytes(bytes.toByteArray()).toByteArray();
  }

  @Test
  void theFirstCallTellsTheLayerAndTheClient() {
    bob.at(0);
    assertThat(bob.send(withLayer(198, initialised(body("help.getConfig"))))).isEqualTo("ok");
    assertThat(bob.layer()).isEqualTo(198);
    assertThat(bob.client())
        .isEqualTo(new ClientDescription(12345, "Phone", "OS 1", "App 2", "en-us", "en"));
    assertThat(service.last().method()).isEqualTo("help.getConfig");
    assertThat(service.last().layer()).isEqualTo(198);
  }

  @Test
  void laterCallsNeedNoWrapper() {
    bob.at(0);
    assertThat(bob.send(check(BookClub.GROUP_LINK))).isEqualTo("400 CONNECTION_NOT_INITED");
    bob.send(withLayer(122, body("help.getConfig")));
    assertThat(bob.send(check(BookClub.GROUP_LINK))).isEqualTo("ok");
    assertThat(SCHEMA.decode(bob.result()).id()).isEqualTo(0xdfc2f58e);
  }

  @Test
  void aLayerThatIsTooOldIsRefusedAndForgotten() {
    assertThat(bob.send(withLayer(121, body("help.getConfig"))))
        .isEqualTo("400 CONNECTION_LAYER_INVALID");
    assertThat(bob.layer()).isEqualTo(229);
  }

  @Test
  void aLayerAboveTheNewestIsAnsweredInTheNewest() {
    assertThat(bob.send(withLayer(300, check(BookClub.SUPERGROUP_LINK)))).isEqualTo("ok");
    assertThat(bob.layer()).isEqualTo(300);
    assertThat(SCHEMA.decode(bob.result()).objects("participants").get(0).id())
        .isEqualTo(0xb1b8cc83);
  }

  @Test
  void wrappersComeOffInAnyOrder() {
    byte[] query = check(BookClub.GROUP_LINK);
    query = wrapped(0xbf9459b7, new TlWriter(), query); // invokeWithoutUpdates
    query = wrapped(0xcb9f372d, new TlWriter().int64(4), query); // invokeAfterMsg
    query = initialised(wrapped(0xbf9459b7, new TlWriter(), query));
    query = wrapped(0xaca9fd2e, new TlWriter().int64(1), withLayer(198, query)); // takeout
    query =
        wrapped(
            0x365275f2, // invokeWithMessagesRange
            new TlWriter().int32(0xae30253).int32(1).int32(2),
            wrapped(
                0x3dc4b4f0, // invokeAfterMsgs
                new TlWriter().int32(0x1cb5c415).int32(1).int64(4),
                query));
    assertThat(bob.send(query)).isEqualTo("ok");
    assertThat(bob.hasAskedForUpdates()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1df92984, 0xdae54f8})
  void attestationsAreTakenOnTrust(int wrapper) {
    TlWriter fields = new TlWriter().string("nonce").string("token");
    assertThat(bob.send(wrapped(wrapper, fields, check(BookClub.GROUP_LINK)))).isEqualTo("ok");
  }

  @Test
  void aCaptchaIsTakenOnTrust() {
    TlWriter fields = new TlWriter().string("token");
    assertThat(bob.send(wrapped(0xadbb0f94, fields, check(BookClub.GROUP_LINK)))).isEqualTo("ok");
  }

  @Test
  void aCallOutsideOfInvokeWithoutUpdatesAsksForUpdates() {
    bob.send(check(BookClub.GROUP_LINK));
    assertThat(bob.hasAskedForUpdates()).isTrue();
  }

  @Test
  void aBusinessConnectionMayNotJoin() {
    TlWriter fields = new TlWriter().string("connection");
    assertThat(bob.send(wrapped(0xdd289f8e, fields, check(BookClub.GROUP_LINK))))
        .isEqualTo("400 BUSINESS_CONNECTION_NOT_ALLOWED");
  }

  @Test
  void aQueryMayBePackedInsideItsWrappers() {
    byte[] packed = gzipped(withLayer(198, gzipped(check(BookClub.GROUP_LINK))));
    assertThat(bob.send(packed)).isEqualTo("ok");
  }

  @Test
  void aPackedQueryThatSwellsIsNotRead() {
    assertThat(bob.send(gzipped(new byte[1 << 21]))).isEqualTo("400 INPUT_FETCH_FAIL");
  }

  @Test
  void wrappersWithoutEndAreNotRead() {
    byte[] query = check(BookClub.GROUP_LINK);
    for (int i = 0; i < 100; i++) {
      query = gzipped(query);
    }
    assertThat(bob.send(query)).isEqualTo("400 INPUT_FETCH_FAIL");
  }

  @Test
  void anUnknownMethodIsRefusedByItsIdAndToldByItsName() {
    byte[] query = new TlWriter().int32(0xe7027c94).int32(1).toByteArray();
    assertThat(bob.send(query)).isEqualTo("400 INPUT_METHOD_INVALID_3875699860_0");
    assertThat(service.last().method()).isEqualTo("account.acceptAuthorization");
  }

  @Test
  void anIdOfNoLayerIsToldInHex() {
    byte[] query = new TlWriter().int32(0x12345678).toByteArray();
    assertThat(bob.send(query)).isEqualTo("400 INPUT_METHOD_INVALID_305419896_0");
    assertThat(service.last().method()).isEqualTo("#12345678");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x3f6d7b68, 0x7abe77ec})
  void whatIsNoApiMethodIsNotCalled(int id) {
    byte[] query = new TlWriter().int32(id).int64(1).toByteArray();
    assertThat(bob.send(query)).startsWith("400 INPUT_");
  }

  @Test
  void aBodyThatIsCutOffIsRefusedWhereverItEnds() {
    byte[] whole = withLayer(198, initialised(check(BookClub.GROUP_LINK)));
    for (int length = 0; length < whole.length; length += 4) {
      assertThat(bob.send(Arrays.copyOf(whole, length))).isEqualTo("400 INPUT_FETCH_FAIL");
    }
  }

  @Test
  void aCallMayWaitForOthersInBothWays() {
    TlWriter several = new TlWriter().int32(0x1cb5c415).int32(2).int64(8).int64(12);
    byte[] query = wrapped(0x3dc4b4f0, several, check(BookClub.GROUP_LINK)); // invokeAfterMsgs
    query = wrapped(0xcb9f372d, new TlWriter().int64(4), query); // invokeAfterMsg
    assertThat(bob.send(query)).isEqualTo("ok");
    assertThat(bob.awaited()).containsExactly(4L, 8L, 12L);
  }

  @Test
  void aCallWhoseForerunnerFailedFailsToo() {
    byte[] query = wrapped(0xcb9f372d, new TlWriter().int64(4), body("help.getConfig"));
    assertThat(bob.awaiting(Awaited.FAILED).send(query)).isEqualTo("400 MSG_WAIT_FAILED");
    assertThat(bob.awaiting(Awaited.TIMED_OUT).send(query)).isEqualTo("400 MSG_WAIT_TIMEOUT");
  }

  @Test
  void aClientThatDoesNotSayWhatItIsIsFound() {
    assertThat(bob.send(withLayer(198, body("help.getConfig")))).isEqualTo("ok");
    assertThat(bob.findings()).containsExactly(Rule.NO_INIT_CONNECTION);
    bob.send(initialised(body("help.getConfig")));
    assertThat(bob.findings()).hasSize(1);
  }

  @Test
  void aClientThatDoesNotSayWhatItIsIsRefusedWhenStrict() {
    assertThat(bob.strict().send(withLayer(198, body("help.getConfig"))))
        .isEqualTo("400 CONNECTION_NOT_INITED");
  }

  @Test
  void bytesBehindTheQueryAreRefused() {
    byte[] whole = check(BookClub.GROUP_LINK);
    assertThat(bob.send(Arrays.copyOf(whole, whole.length + 4))).isEqualTo("400 INPUT_FETCH_FAIL");
  }

  @Test
  void beforeLoginOnlyLoginAndHelpAnswer() {
    Line stranger = service.strangerLine();
    assertThat(stranger.refusal("users.getUsers", "id", List.of()))
        .isEqualTo("401 AUTH_KEY_UNREGISTERED");
    assertThat(stranger.refusal("updates.getState")).isEqualTo("401 AUTH_KEY_UNREGISTERED");
    assertThat(stranger.refusal(CHECK, "hash", "ERR_FLOOD_WAIT_3"))
        .isEqualTo("401 AUTH_KEY_UNREGISTERED");
    assertThat(stranger.refusal("help.getConfig")).isEqualTo("ok");
    assertThat(service.last().account()).isNull();
  }

  @Test
  void aBotMayNotOpenLinks() {
    Line usher = service.line("usher");
    assertThat(usher.refusal(CHECK, "hash", "ERR_FLOOD_WAIT_3"))
        .isEqualTo("400 BOT_METHOD_INVALID");
    assertThat(usher.refusal(IMPORT, "hash", BookClub.GROUP_LINK))
        .isEqualTo("400 BOT_METHOD_INVALID");
    assertThat(usher.refusal("updates.getState")).isEqualTo("ok");
  }

  @Test
  void withTheSwitchABotMayCheckLinks() {
    Switches byDefault = Switches.DEFAULT;
    Switches switches =
        new Switches(
            406,
            true,
            byDefault.unknownHashInvalid(),
            byDefault.slotsFullUsersTooMuch(),
            byDefault.bannedChannelPrivate(),
            byDefault.deletedChannelInvalid(),
            byDefault.joinRequestOnLinks(),
            byDefault.supergroupJoinLazy(),
            byDefault.previewParticipants(),
            byDefault.strictSeqno(),
            byDefault.strictDc());
    Line usher = new Service(BookClub.world(switches), CallGate.OPEN).line("usher");
    assertThat(usher.refusal(CHECK, "hash", BookClub.GROUP_LINK)).isEqualTo("ok");
    assertThat(usher.refusal(CHECK, "hash", "ERR_INVITE_HASH_EXPIRED"))
        .isEqualTo("406 INVITE_HASH_EXPIRED");
    assertThat(usher.refusal(IMPORT, "hash", BookClub.GROUP_LINK))
        .isEqualTo("400 BOT_METHOD_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "ERR_FLOOD_WAIT_30, 420 FLOOD_WAIT_30",
    "ERR_406_INVITE_HASH_EXPIRED, 406 INVITE_HASH_EXPIRED",
    "ERR_-503_TIMEOUT, -503 Timeout",
    "ERR_USERS_TOO_MUCH, 400 USERS_TOO_MUCH"
  })
  void aMagicHashNamesItsError(String hash, String error) {
    assertThat(bob.refusal(IMPORT, "hash", hash)).isEqualTo(error);
  }

  @Test
  void theGateSeesTheCallAndComesBeforeEverythingButTheBytes() {
    List<String> seen = new ArrayList<>();
    CallGate gate =
        (method, account, hash, messageId, now) -> {
          seen.add(method + " " + account + " " + hash + " " + messageId + " " + now);
          return Optional.of(new Refusal(Reason.FLOOD_WAIT, 5));
        };
    Service guarded = new Service(BookClub.world(), gate);
    assertThat(guarded.line("usher").refusal(CHECK, "hash", "ERR_USERS_TOO_MUCH"))
        .isEqualTo("420 FLOOD_WAIT_5");
    Line stranger = guarded.strangerLine();
    assertThat(stranger.refusal("updates.getState")).isEqualTo("420 FLOOD_WAIT_5");
    assertThat(stranger.send(new TlWriter().int32(0xe7027c94).toByteArray()))
        .isEqualTo("420 FLOOD_WAIT_5");
    assertThat(stranger.send(new byte[0])).isEqualTo("400 INPUT_FETCH_FAIL");
    assertThat(seen)
        .containsExactly(
            CHECK + " usher ERR_USERS_TOO_MUCH 4 2030-01-01T00:00:00Z",
            "updates.getState null null 4 2030-01-01T00:00:00Z",
            "account.acceptAuthorization null null 8 2030-01-01T00:00:00Z");
  }

  @Test
  void aBugIsAnsweredAndShown() {
    CallGate broken =
        (method, account, hash, messageId, now) -> {
          throw new IllegalStateException("broken");
        };
    Service service = new Service(BookClub.world(), broken);
    assertThat(service.line("bob").refusal("updates.getState"))
        .isEqualTo("500 INTERNAL_SERVER_ERROR");
    assertThat(service.last().bug()).hasMessage("broken");
    assertThat(service.last().outcome()).isEqualTo("500 INTERNAL_SERVER_ERROR");
  }

  @Test
  void theJournalTellsTheCall() {
    bob.at(198).refusal(CHECK, "hash", BookClub.REVOKED_LINK);
    assertThat(service.last().account()).isEqualTo("bob");
    assertThat(service.last().request())
        .hasToString("messages.checkChatInvite{hash: \"GoneForEver00001\"}");
    assertThat(service.last().outcome()).isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(service.last().note()).isNull();
    assertThat(service.last().messageId()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+B5MnlS34H1JKyBE7 | a leading + was passed as the hash: send B5MnlS34H1JKyBE7",
        "https://t.me/+B5MnlS34H1JKyBE7 | a whole link was passed as the hash: send B5MnlS34H1JKyBE7",
        "t.me/joinchat/B5MnlS34H1JKyBE7/ | a whole link was passed as the hash: send B5MnlS34H1JKyBE7",
        "tg://join?invite=B5MnlS34H1JKyBE7 | a whole link was passed as the hash: send B5MnlS34H1JKyBE7",
        "b5mnls34h1jkybe7 | the case of letters counts: there is a link B5MnlS34H1JKyBE7",
        "reading_room | reading_room is the username of a chat, not an invite hash",
        "ERR_FLOOD_WIAT_3 | no documentation knows the error FLOOD_WIAT_3: perhaps [FLOOD_WAIT_X]"
      })
  void theJournalGuessesWhatAWrongHashMeant(String hash, String note) {
    assertThat(bob.refusal(CHECK, "hash", hash)).startsWith("400 INVITE_HASH_");
    assertThat(service.last().note()).isEqualTo(note);
  }

  @Test
  void theJournalTellsTheIdOfAnotherLayer() {
    byte[] query = new TlWriter().int32(0xde91436e).string(BookClub.GROUP_LINK).toByteArray();
    assertThat(bob.at(198).send(query)).isEqualTo("ok");
    assertThat(service.last().note()).isEqualTo("layer 198 calls it #6c50051c, not #de91436e");
  }
}
