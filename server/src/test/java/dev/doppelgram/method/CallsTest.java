// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.CallGate;
import dev.doppelgram.rpc.InterceptedCall;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import dev.doppelgram.world.model.Switches;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a call to its answer, its refusal and its entry in the journal. */
@Timeout(10)
class CallsTest {
  private static final String CHECK = "messages.checkChatInvite";
  private static final byte[] UNSERVED =
      Schema.telegram().encode(TlObject.of("payments.clearSavedInfo", "info", true), Layers.NEWEST);
  private static final String IMPORT = "messages.importChatInvite";

  private final Service service = new Service();
  private final CallLine bob = service.line("bob");

  @Test
  void anUnknownMethodIsRefusedByItsIdAndToldByItsName() {
    assertThat(bob.send(UNSERVED)).isEqualTo("400 INPUT_METHOD_INVALID_3627905217_0");
    assertThat(service.last().method()).isEqualTo("payments.clearSavedInfo");
    assertThat(service.last().request()).hasToString("payments.clearSavedInfo{info: true}");
    assertThat(service.last().note())
        .isEqualTo("this server does not serve payments.clearSavedInfo");
  }

  @Test
  void anIdOfNoLayerIsToldInHex() {
    byte[] query = new TlWriter().int32(0x12345678).toByteArray();
    assertThat(bob.send(query)).isEqualTo("400 INPUT_METHOD_INVALID_305419896_0");
    assertThat(service.last().method()).isEqualTo("#12345678");
    assertThat(service.last().note()).isEqualTo("no layer has a method with this id");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x3f6d7b68, 0x7abe77ec})
  void whatIsNoApiMethodIsNotCalled(int id) {
    byte[] query = new TlWriter().int32(id).int64(1).toByteArray();
    assertThat(bob.send(query)).startsWith("400 INPUT_");
  }

  @Test
  void beforeLoginOnlyLoginAndHelpAnswer() {
    CallLine stranger = service.strangerLine();
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
    CallLine usher = service.line("usher");
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
    CallLine usher = new Service(BookClub.world(switches), CallGate.OPEN).line("usher");
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
        new BeforeGate(
            (asked, call) -> {
              seen.add(
                  "%s %s %s %d %s"
                      .formatted(
                          asked.method(),
                          asked.account(),
                          asked.hash(),
                          asked.messageId(),
                          asked.now()));
              call.refuse(new RpcError(ErrorType.FLOOD_WAIT, 5));
            });
    Service guarded = new Service(BookClub.world(), gate);
    assertThat(guarded.line("usher").refusal(CHECK, "hash", "ERR_USERS_TOO_MUCH"))
        .isEqualTo("420 FLOOD_WAIT_5");
    CallLine stranger = guarded.strangerLine();
    assertThat(stranger.refusal("updates.getState")).isEqualTo("420 FLOOD_WAIT_5");
    assertThat(stranger.send(UNSERVED)).isEqualTo("420 FLOOD_WAIT_5");
    assertThat(stranger.send(new byte[0])).isEqualTo("400 INPUT_FETCH_FAIL");
    assertThat(seen)
        .containsExactly(
            CHECK + " usher ERR_USERS_TOO_MUCH 4 2030-01-01T00:00:00Z",
            "updates.getState null null 4 2030-01-01T00:00:00Z",
            "payments.clearSavedInfo null null 8 2030-01-01T00:00:00Z");
  }

  @Test
  void aBugIsAnsweredAndShown() {
    CallGate broken =
        new BeforeGate(
            (asked, call) -> {
              throw new IllegalStateException("broken");
            });
    Service service = new Service(BookClub.world(), broken);
    assertThat(service.line("bob").refusal("updates.getState"))
        .isEqualTo("500 INTERNAL_SERVER_ERROR");
    assertThat(service.last().bug()).hasMessage("broken");
    assertThat(service.last().outcome()).isEqualTo("500 INTERNAL_SERVER_ERROR");
    assertThat(service.last().note()).isEqualTo("java.lang.IllegalStateException: broken");
  }

  @Test
  void anAnswerThatTheLayerCannotSayIsNotedAsThat() {
    CallGate activeRule =
        new BeforeGate(
            (asked, call) -> call.answer(TlObject.of("messages.chatInviteJoinResultOk")));
    Service service = new Service(BookClub.world(), activeRule);
    assertThat(service.line("bob").at(198).refusal(IMPORT, "hash", "any"))
        .isEqualTo("500 INTERNAL_SERVER_ERROR");
    assertThat(service.last().note()).contains("layer 198 cannot say the answer: ");
  }

  @Test
  void theJournalTellsTheCall() {
    bob.at(198).refusal(CHECK, "hash", BookClub.REVOKED_LINK);
    assertThat(service.last().account()).isEqualTo("bob");
    assertThat(service.last().request())
        .hasToString("messages.checkChatInvite{hash: \"GoneForEver00001\"}");
    assertThat(service.last().outcome()).isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(service.last().note()).isEqualTo("the link was revoked from the start");
    assertThat(service.last().messageId()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+B5MnlS34H1JKyBE7 | a leading + was passed as the hash: send B5MnlS34H1JKyBE7",
        "https://t.me/+B5MnlS34H1JKyBE7 | a whole link was passed as the hash: send"
            + " B5MnlS34H1JKyBE7",
        "t.me/joinchat/B5MnlS34H1JKyBE7/ | a whole link was passed as the hash: send"
            + " B5MnlS34H1JKyBE7",
        "tg://join?invite=B5MnlS34H1JKyBE7 | a whole link was passed as the hash: send"
            + " B5MnlS34H1JKyBE7",
        "b5mnls34h1jkybe7 | the case of letters counts: there is a link B5MnlS34H1JKyBE7",
        "B5MnlS34H1JKyBE8 | no link has this hash: perhaps B5MnlS34H1JKyBE7",
        "B5MnIS34H1JKyBe7 | no link has this hash: perhaps B5MnlS34H1JKyBE7",
        "B5MnlS34H1JKyBE | no link has this hash: perhaps B5MnlS34H1JKyBE7",
        "xB5MnlS34H1JKyBE7 | no link has this hash: perhaps B5MnlS34H1JKyBE7",
        "reading_room | reading_room is the username of a chat, not an invite hash",
        "ERR_FLOOD_WIAT_3 | no documentation knows the error FLOOD_WIAT_3: perhaps FLOOD_WAIT_X"
      })
  void theJournalGuessesWhatAWrongHashMeant(String hash, String note) {
    assertThat(bob.refusal(CHECK, "hash", hash)).startsWith("400 INVITE_HASH_");
    assertThat(service.last().note()).isEqualTo(note);
  }

  @Test
  void theJournalTellsTheIdOfAnotherLayer() {
    byte[] query = new TlWriter().int32(0xde91436e).string(BookClub.GROUP_LINK).toByteArray();
    assertThat(bob.at(198).send(query)).isEqualTo("ok");
    assertThat(service.last().note())
        .isEqualTo(
            "layer 198 calls it #6c50051c, not #de91436e, the id of layers 227 to "
                + Layers.NEWEST);
  }

  @Test
  void theJournalTellsThatALayerLacksAMethod() {
    TlObject later =
        TlObject.of("messages.hideAllChatJoinRequests", "peer", TlObject.of("inputPeerEmpty"));
    bob.at(122).send(Schema.telegram().encode(later, 198));
    assertThat(service.last().note())
        .isEqualTo(
            "layer 122 has no messages.hideAllChatJoinRequests: it is of layers 135 to "
                + Layers.NEWEST);
  }

  /** Lets every answer pass. */
  private record BeforeGate(BiConsumer<Asked, InterceptedCall> decision) implements CallGate {
    @Override
    public boolean isWatching() {
      return true;
    }

    @Override
    public void before(Asked asked, InterceptedCall call) {
      decision.accept(asked, call);
    }

    @Override
    public void after(Asked asked, InterceptedCall call) {}
  }
}
