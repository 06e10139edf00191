// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

/** How auth keys are used: known to whoever keeps their sessions. On any thread. */
public interface AuthKeyUse {
  /** No key is used. */
  AuthKeyUse NONE =
      new AuthKeyUse() {
        @Override
        public boolean isConnected(AuthKeyState key) {
          return false;
        }

        @Override
        public long lastUsed(AuthKeyState key) {
          return key.createdAt();
        }

        @Override
        public void forgotten(AuthKeyState key) {}
      };

  /** Whether a connection is used for it, or for a temporary key that stands for it. */
  boolean isConnected(AuthKeyState key);

  /** {@code System.nanoTime} of the last packet with it or a temporary key, or of its beginning. */
  long lastUsed(AuthKeyState key);

  /** It is known no longer: no packet will find its sessions. */
  void forgotten(AuthKeyState key);
}
