// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.upload;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FileView;
import dev.doppelgram.view.PhotoView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.StoredFile;
import java.util.Arrays;
import java.util.Objects;

/** A part of the file of a chat's photo, or of what a client sent. */
public final class GetFile extends Method<GetFile.Request> {
  /** No part reaches over a multiple of this. */
  private static final int MEGABYTE = 1 << 20;

  private static final int UNIT = 4096;
  private static final int PRECISE_UNIT = 1024;

  record Request(TlObject location, long offset, int limit, boolean precise) {}

  private final World world;
  private final Peers peers;

  public GetFile(World world) {
    super("upload.getFile", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    check(request);
    int dc = Dcs.number(caller.dc());
    TlObject location = request.location();
    return switch (location.name()) {
      case "inputPeerPhotoFileLocation" ->
          part(here(ofPeer(location, caller.account()), dc), location.flag("big"), request);
      case "inputPhotoFileLocation" -> ofPhoto(location, dc, request);
      case "inputDocumentFileLocation" ->
          part(here(sent(StoredFile.Kind.DOCUMENT, location, ""), dc), request);
      default -> throw new RpcError(ErrorType.LOCATION_INVALID);
    };
  }

  private TlObject ofPhoto(TlObject location, int dc, Request request) {
    if (isOfAChat(location)) {
      return part(
          here(byId(location), dc), location.string("thumb_size").equals(PhotoView.BIG), request);
    }
    return part(here(sent(StoredFile.Kind.PHOTO, location, FileView.SIZE), dc), request);
  }

  /** Refuses what is downloaded from another data centre than the one that is asked. */
  private StoredFile here(StoredFile file, int dc) {
    refuseElsewhere(file.dc(), dc);
    return file;
  }

  private Photo here(Photo photo, int dc) {
    refuseElsewhere(photo.dc(), dc);
    return photo;
  }

  private void refuseElsewhere(int home, int dc) {
    if (world.dcs().several() && home != dc) {
      throw new RpcError(303, "FILE_MIGRATE_" + home);
    }
  }

  private boolean isOfAChat(TlObject location) {
    return world
            .messaging()
            .files()
            .find(StoredFile.Kind.PHOTO, location.number("id"), location.number("access_hash"))
        == null;
  }

  /** A file that a client sent. */
  private StoredFile sent(StoredFile.Kind kind, TlObject location, String size) {
    StoredFile file =
        world.messaging().files().find(kind, location.number("id"), location.number("access_hash"));
    if (file == null || !location.string("thumb_size").equals(size)) {
      throw new RpcError(ErrorType.LOCATION_INVALID);
    }
    checkReference(location.bytes("file_reference"), file.fileReference());
    return file;
  }

  private TlObject part(StoredFile file, Request request) {
    byte[] bytes = world.messaging().files().bytesOf(file);
    int from = (int) Math.min(request.offset(), bytes.length);
    int to = Math.min(from + request.limit(), bytes.length);
    return FileView.part(file, Arrays.copyOfRange(bytes, from, to));
  }

  private static void checkReference(byte[] reference, byte[] right) {
    if (reference.length == 0) {
      throw new RpcError(ErrorType.FILE_REFERENCE_EMPTY);
    }
    if (!Arrays.equals(reference, right)) {
      throw new RpcError(ErrorType.FILE_REFERENCE_INVALID);
    }
  }

  private static void check(Request request) {
    int limit = request.limit();
    long offset = request.offset();
    int unit = request.precise() ? PRECISE_UNIT : UNIT;
    boolean fits = limit > 0 && limit <= MEGABYTE && limit % unit == 0;
    if (!fits || (!request.precise() && MEGABYTE % limit != 0)) {
      throw new RpcError(ErrorType.LIMIT_INVALID);
    }
    if (offset < 0 || offset % unit != 0 || offset / MEGABYTE != (offset + limit - 1) / MEGABYTE) {
      throw new RpcError(ErrorType.OFFSET_INVALID);
    }
  }

  private Photo ofPeer(TlObject location, Account caller) {
    Chat chat = peers.chat(location.object("peer"), caller);
    if (!chat.kind().isChannel() && world.chats().members(chat.id()).get(caller.id()) == null) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    Photo photo = chat.photo();
    // up to layer 127 a client does not say which photo it means
    if (photo == null || (location.has("photo_id") && location.number("photo_id") != photo.id())) {
      throw new RpcError(ErrorType.LOCATION_INVALID);
    }
    return photo;
  }

  private Photo byId(TlObject location) {
    Photo photo =
        world.chats().all().stream()
            .map(Chat::photo)
            .filter(Objects::nonNull)
            .filter(some -> some.id() == location.number("id"))
            .filter(some -> some.accessHash() == location.number("access_hash"))
            .findFirst()
            .orElseThrow(() -> new RpcError(ErrorType.LOCATION_INVALID));
    checkReference(location.bytes("file_reference"), photo.fileReference());
    String size = location.string("thumb_size");
    if (!size.equals(PhotoView.SMALL) && !size.equals(PhotoView.BIG)) {
      throw new RpcError(ErrorType.LOCATION_INVALID);
    }
    return photo;
  }

  private static TlObject part(Photo photo, boolean big, Request request) {
    Image image = big ? photo.big() : photo.small();
    int length = image.bytes().length;
    int from = (int) Math.min(request.offset(), length);
    int to = Math.min(from + request.limit(), length);
    return PhotoView.file(photo, image, Arrays.copyOfRange(image.bytes(), from, to));
  }
}
