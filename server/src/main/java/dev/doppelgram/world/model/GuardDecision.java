// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** What a guard bot makes of a request to join: TL {@code JoinChatBotResult}. */
public enum GuardDecision {
  APPROVED,
  DECLINED,
  /** The request waits for another admin. */
  QUEUED
}
