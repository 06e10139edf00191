// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

/** What {@code initConnection} says of a client. */
public record ClientDescription(
    int apiId,
    String deviceModel,
    String systemVersion,
    String appVersion,
    String systemLangCode,
    String langCode) {}
