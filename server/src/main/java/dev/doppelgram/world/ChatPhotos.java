// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.PhotoSeed;
import java.time.InstantSource;

/** Makes the photos of chats, each with an id of its own. */
record ChatPhotos(Accounts accounts, Derivation derivation, InstantSource clock, Dcs dcs) {

  /** The photo that a chat is given in the place of another one. */
  Photo of(Chat chat, PhotoSeed seed) {
    return new Photo(
        derivation.number(Purpose.PHOTO_ID, chat.id(), chat.version()),
        derivation.number(Purpose.PHOTO_ACCESS_HASH, chat.id(), chat.version()),
        clock.instant(),
        dcs.homeOf(accounts.get(chat.creatorId())),
        seed.small(),
        seed.big());
  }
}
