// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.PhotoSeed;
import java.time.InstantSource;

/** Makes the photos of chats, each with an id of its own. */
record ChatPhotos(Derivation derivation, InstantSource clock, int dc) {

  /** The photo that a chat is given in the place of another one. */
  Photo of(long chatId, int version, PhotoSeed seed) {
    return new Photo(
        derivation.number(Purpose.PHOTO_ID, chatId, version),
        derivation.number(Purpose.PHOTO_ACCESS_HASH, chatId, version),
        clock.instant(),
        dc,
        seed.small(),
        seed.big());
  }
}
