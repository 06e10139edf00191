// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import java.net.InetSocketAddress;

/**
 * User event: a client on the SOCKS port was connected, so it believes, to {@code target}.
 *
 * @param target as the client named it, unresolved: an IP address or a domain
 */
public record SocksConnected(InetSocketAddress target) {}
