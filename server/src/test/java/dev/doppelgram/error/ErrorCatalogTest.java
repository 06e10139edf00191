// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(10)
class ErrorCatalogTest {
  private static final String CHECK = "messages.checkChatInvite";
  private static final String IMPORT = "messages.importChatInvite";

  private final ErrorCatalog catalogue = ErrorCatalog.documented();

  @Test
  void everyErrorSaysWhatItMeans() {
    assertThat(catalogue.errors())
        .allSatisfy(
            error -> {
              assertThat(error.meaning()).endsWith(".");
              assertThat(error.documentedBy()).isNotEmpty();
              assertThat(error.code())
                  .satisfiesAnyOf(
                      code -> assertThat(code).isBetween(303, 500),
                      code -> assertThat(code).isBetween(-505, -503));
            });
  }

  @Test
  void noErrorIsListedTwice() {
    assertThat(catalogue.errors().stream().map(e -> e.method() + e.code() + e.type()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "messages.checkChatInvite, 13",
    "messages.importChatInvite, 24",
    "auth.sendCode, 22",
    "auth.signIn, 11",
    "auth.signUp, 13",
    "auth.logOut, 1",
    "auth.checkPassword, 7",
    "account.getPassword, 2",
    "auth.importBotAuthorization, 6",
    "auth.resendCode, 13",
    "contacts.resolveUsername, 13",
    "users.getFullUser, 14",
    "upload.getFile, 13",
    "users.getUsers, 25",
    "updates.getState, 8",
    "updates.getDifference, 26",
    "help.getConfig, 19",
    "messages.exportChatInvite, 16",
    "messages.editExportedChatInvite, 10",
    "messages.deleteExportedChatInvite, 6",
    "messages.deleteRevokedExportedChatInvites, 4",
    "messages.getExportedChatInvite, 8",
    "messages.getExportedChatInvites, 9",
    "messages.getAdminsWithInvites, 5",
    "messages.getChatInviteImporters, 10",
    "messages.hideChatJoinRequest, 14",
    "messages.hideAllChatJoinRequests, 11",
    "channels.toggleJoinRequest, 6",
    "channels.joinChannel, 29",
    "channels.leaveChannel, 14",
    "channels.inviteToChannel, 29",
    "messages.addChatUser, 20",
    "messages.deleteChatUser, 8",
    "channels.getChannels, 13",
    "channels.getFullChannel, 14",
    "channels.getParticipant, 14",
    "channels.getParticipants, 16",
    "channels.editBanned, 13",
    "channels.editAdmin, 27",
    "channels.createChannel, 9",
    "channels.editTitle, 5",
    "channels.deleteChannel, 8",
    "messages.getChats, 4",
    "messages.getFullChat, 6",
    "messages.createChat, 9",
    "messages.editChatAdmin, 4",
    "messages.editChatDefaultBannedRights, 8",
    "messages.editChatTitle, 5",
    "messages.editChatAbout, 8",
    "messages.deleteChat, 3",
    "*, 92",
    "messages.sendNothing, 0",
  })
  void everyDocumentedErrorOfAMethodIsThere(String method, int count) {
    assertThat(catalogue.of(method)).hasSize(count);
  }

  @Test
  void theGramJsPageOfImportChatInviteIsCovered() {
    assertThat(documented(IMPORT, ErrorDocumentation.GRAMJS))
        .containsExactlyInAnyOrder(
            "400 CHANNELS_TOO_MUCH",
            "400 CHANNEL_INVALID",
            "400 CHANNEL_PRIVATE",
            "400 CHAT_INVALID",
            "400 INVITE_HASH_EMPTY",
            "406 INVITE_HASH_EXPIRED",
            "400 INVITE_HASH_INVALID",
            "400 INVITE_REQUEST_SENT",
            "400 MSG_ID_INVALID",
            "400 PEER_ID_INVALID",
            "400 USERS_TOO_MUCH",
            "400 USER_ALREADY_PARTICIPANT",
            "400 USER_CHANNELS_TOO_MUCH");
  }

  @Test
  void theMadelineProtoPageOfImportChatInviteHasTwoErrorsMore() {
    Set<String> gramJs = types(IMPORT, ErrorDocumentation.GRAMJS);
    assertThat(
            types(IMPORT, ErrorDocumentation.MADELINEPROTO).stream()
                .filter(t -> !gramJs.contains(t)))
        .containsExactlyInAnyOrder("AUTH_KEY_DUPLICATED", "SESSION_PASSWORD_NEEDED");
  }

  @Test
  void theGramJsPageOfCheckChatInviteIsCovered() {
    assertThat(documented(CHECK, ErrorDocumentation.GRAMJS))
        .containsExactlyInAnyOrder(
            "400 INVITE_HASH_EMPTY", "400 INVITE_HASH_EXPIRED", "400 INVITE_HASH_INVALID");
  }

  @Test
  void aLineThatExplainsNothingIsExplainedByTheGenericOne() {
    DocumentedError ofTheMethod = line(CHECK, "AUTH_KEY_UNREGISTERED");
    DocumentedError generic = line(DocumentedError.ANY_METHOD, "AUTH_KEY_UNREGISTERED");
    assertThat(ofTheMethod.meaning()).isEqualTo(generic.meaning()).isNotEmpty();
    assertThat(ofTheMethod.byState()).isEqualTo(generic.byState()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void theServersOwnReasonsAreDocumented(ErrorType reason) {
    assertThat(catalogue.errors())
        .anySatisfy(
            error -> {
              assertThat(error.code()).isEqualTo(reason.code());
              assertThat(error.type()).isEqualTo(reason.type());
            });
  }

  static Stream<ErrorType> reasons() {
    return Stream.of(ErrorType.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(ErrorCatalogTest::value)
        .filter(reason -> !reason.equals(ErrorType.INTERNAL_SERVER_ERROR));
  }

  private static ErrorType value(Field field) {
    try {
      return (ErrorType) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatHappensByStateHasAReason() {
    Set<String> reasons = reasons().map(ErrorType::type).collect(toSet());
    assertThat(catalogue.errors().stream().filter(error -> !error.byState().isEmpty()))
        .isNotEmpty()
        .allSatisfy(error -> assertThat(reasons).contains(error.type()));
  }

  @Test
  void numbersPrintAsXAndALiteralXStays() {
    assertThat(line(DocumentedError.ANY_METHOD, "FLOOD_WAIT_%d").printedType())
        .isEqualTo("FLOOD_WAIT_X");
    assertThat(line(DocumentedError.ANY_METHOD, "RECAPTCHA_CHECK_%s__%s").printedType())
        .isEqualTo("RECAPTCHA_CHECK_X__Y");
    assertThat(
            new DocumentedError("a.b", 400, "AUTH_TOKEN_INVALIDX", Set.of(), "", "", "")
                .printedType())
        .isEqualTo("AUTH_TOKEN_INVALIDX");
  }

  @Test
  void aLiteralXTakesNoNumber() {
    ErrorCatalog tokens =
        new ErrorCatalog(
            List.of(
                new DocumentedError("a.b", 400, "AUTH_TOKEN_INVALIDX", Set.of(), "", "", ""),
                new DocumentedError("a.b", 400, "AUTH_TOKEN_INVALID", Set.of(), "", "", "")));
    assertThat(tokens.find("a.b", OptionalInt.empty(), "auth_token_invalidx"))
        .hasValueSatisfying(named -> assertThat(named.type()).isEqualTo("AUTH_TOKEN_INVALIDX"));
    assertThat(tokens.find("a.b", OptionalInt.empty(), "AUTH_TOKEN_INVALID5")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "checkChatInvite, messages.checkChatInvite",
    "messages.checkchatinvite, messages.checkChatInvite",
    "messages.importChatInvit, messages.importChatInvite",
    "auth.signin, auth.signIn",
  })
  void aMethodIsFoundBesideItsName(String wrong, String right) {
    assertThat(catalogue.methodsNear(wrong)).first().isEqualTo(right);
  }

  @Test
  void nothingIsNearToAStrangeName() {
    assertThat(catalogue.methodsNear("phone.requestCall")).isEmpty();
  }

  private List<String> documented(String method, ErrorDocumentation by) {
    return lines(method, by).map(error -> error.code() + " " + error.type()).toList();
  }

  private Set<String> types(String method, ErrorDocumentation by) {
    return lines(method, by).map(DocumentedError::type).collect(toSet());
  }

  private Stream<DocumentedError> lines(String method, ErrorDocumentation by) {
    return catalogue.of(method).stream().filter(error -> error.documentedBy().contains(by));
  }

  private DocumentedError line(String method, String type) {
    return catalogue.of(method).stream()
        .filter(error -> error.type().equals(type))
        .findFirst()
        .orElseThrow();
  }
}
