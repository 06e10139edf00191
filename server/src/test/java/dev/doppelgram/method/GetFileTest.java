// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** upload.getFile: the photos of chats, part by part. */
@Timeout(10)
class GetFileTest {
  private static final String GET = "upload.getFile";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine bob = service.line("bob");

  @Test
  void aChatNamesItsPhotoAndTheDcThatHasIt() {
    TlObject photo = room().object("photo");
    assertThat(photo.name()).isEqualTo("chatPhoto");
    assertThat(photo.number("photo_id")).isNotZero();
    assertThat(photo.number("dc_id")).isEqualTo(2);
    TlObject other =
        service.line("carol").object("messages.checkChatInvite", "hash", BookClub.CHANNEL_LINK);
    assertThat(other.object("chat").object("photo").name()).isEqualTo("chatPhotoEmpty");
  }

  @Test
  void aPhotoComesInTwoSizes() {
    assertThat(bytes(bob.object(GET, "location", ofRoom(false), "offset", 0L, "limit", 4096)))
        .isEqualTo(BookClub.PHOTO.small().bytes());
    TlObject file = bob.object(GET, "location", ofRoom(true), "offset", 0L, "limit", 16384);
    assertThat(bytes(file)).isEqualTo(BookClub.PHOTO.big().bytes());
    assertThat(file.object("type").name()).isEqualTo("storage.filePng");
    assertThat(file.number("mtime")).isEqualTo(BookClub.START.getEpochSecond());
  }

  @ParameterizedTest
  @CsvSource({"0, 4096, 4096", "4096, 4096, 4096", "8192, 4096, 1808", "12288, 4096, 0"})
  void aFileComesInParts(long offset, int limit, int length) {
    assertThat(bytes(bob.object(GET, "location", ofRoom(true), "offset", offset, "limit", limit)))
        .hasSize(length);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false, 400 LIMIT_INVALID",
    "0, -4096, false, 400 LIMIT_INVALID",
    "0, 1000, false, 400 LIMIT_INVALID",
    "0, 12288, false, 400 LIMIT_INVALID",
    "0, 2097152, false, 400 LIMIT_INVALID",
    "0, 1500, true, 400 LIMIT_INVALID",
    "-4096, 4096, false, 400 OFFSET_INVALID",
    "1024, 4096, false, 400 OFFSET_INVALID",
    "100, 1024, true, 400 OFFSET_INVALID",
    "524288, 1048576, false, 400 OFFSET_INVALID",
    "1047552, 2048, true, 400 OFFSET_INVALID",
    "1024, 3072, true, ok",
    "9223372036854771712, 4096, false, ok",
    "0, 1048576, false, ok",
  })
  void aPartHasASizeAndAPlace(long offset, int limit, boolean precise, String outcome) {
    TlObject location = ofRoom(true);
    assertThat(
            bob.refusal(
                GET, "precise", precise, "location", location, "offset", offset, "limit", limit))
        .isEqualTo(outcome);
  }

  @Test
  void aPhotoIsFoundByItsIdToo() {
    TlObject photo = preview().object("photo");
    assertThat(photo.objects("sizes"))
        .extracting(size -> size.string("type") + size.number("w"))
        .containsExactly("a160", "c640");
    assertThat(bytes(bob.object(GET, "location", byId(photo), "offset", 0L, "limit", 16384)))
        .hasSize((int) photo.objects("sizes").get(1).number("size"));
  }

  @Test
  void aPhotoIsDownloadedByAllItsNamesTogether() {
    TlObject byId = byId(preview().object("photo"));
    assertThat(get(byId.with("access_hash", 1L))).isEqualTo("400 LOCATION_INVALID");
    assertThat(get(byId.with("id", 1L))).isEqualTo("400 LOCATION_INVALID");
    assertThat(get(byId.with("thumb_size", "x"))).isEqualTo("400 LOCATION_INVALID");
    assertThat(get(byId.with("file_reference", new byte[0]))).isEqualTo("400 FILE_REFERENCE_EMPTY");
    assertThat(get(byId.with("file_reference", new byte[16])))
        .isEqualTo("400 FILE_REFERENCE_INVALID");
  }

  @Test
  void onlyAPhotoThatAChatHasIsThere() {
    assertThat(get(ofRoom(true).with("photo_id", 1L))).isEqualTo("400 LOCATION_INVALID");
    assertThat(get(ofRoom(true).with("peer", inputs.peer(6001)))).isEqualTo("400 LOCATION_INVALID");
    assertThat(get(ofRoom(true).with("peer", inputs.peer(4001)))).isEqualTo("400 PEER_ID_INVALID");
    assertThat(get(ofRoom(true).with("peer", TlObject.of("inputPeerSelf"))))
        .isEqualTo("400 PEER_ID_INVALID");
    assertThat(
            get(
                TlObject.of(
                    "inputDocumentFileLocation",
                    "id",
                    1L,
                    "access_hash",
                    1L,
                    "file_reference",
                    new byte[0],
                    "thumb_size",
                    "")))
        .isEqualTo("400 LOCATION_INVALID");
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 127})
  void oldClientsNameThePlaceOfAFile(int layer) {
    TlObject place = room(bob.at(layer)).object("photo").object("photo_big");
    TlObject location =
        TlObject.named("inputPeerPhotoFileLocation")
            .set("big", true)
            .set("peer", inputs.peer(5001))
            .set("volume_id", place.number("volume_id"))
            .set("local_id", (int) place.number("local_id"))
            .build();
    assertThat(bytes(bob.object(GET, "location", location, "offset", 0, "limit", 16384)))
        .isEqualTo(BookClub.PHOTO.big().bytes());
  }

  private String get(TlObject location) {
    return bob.refusal(GET, "location", location, "offset", 0L, "limit", 4096);
  }

  private TlObject ofRoom(boolean big) {
    return TlObject.named("inputPeerPhotoFileLocation")
        .set("big", big)
        .set("peer", inputs.peer(5001))
        .set("photo_id", room().object("photo").number("photo_id"))
        .build();
  }

  private static TlObject byId(TlObject photo) {
    return TlObject.named("inputPhotoFileLocation")
        .set("id", photo.number("id"))
        .set("access_hash", photo.number("access_hash"))
        .set("file_reference", photo.bytes("file_reference"))
        .set("thumb_size", "c")
        .build();
  }

  private TlObject room() {
    return room(bob);
  }

  private static TlObject room(CallLine line) {
    TlObject resolved = line.object("contacts.resolveUsername", "username", "reading_room");
    return resolved.objects("chats").get(0);
  }

  private TlObject preview() {
    return bob.object("messages.checkChatInvite", "hash", BookClub.SUPERGROUP_LINK);
  }

  private static byte[] bytes(TlObject file) {
    return Objects.requireNonNull(file.bytes("bytes"));
  }
}
