// SPDX-License-Identifier: Apache-2.0
package com.example

import dev.doppelgram.Doppelgram
import dev.doppelgram.fixtures.As
import dev.doppelgram.fixtures.DoppelgramAssertions.assertThat
import dev.doppelgram.fixtures.DoppelgramTest
import dev.doppelgram.fixtures.FixtureClient
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.test.context.SpringBootTest
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment
import org.springframework.test.web.reactive.server.WebTestClient
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RestController

@SpringBootApplication
@RestController
class Application {
    @GetMapping("/hello")
    fun hello(): String = "hello"
}

/** The application's Netty 4.1 and the test double's 4.2 in one JVM. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DoppelgramTest
class JoinTest {
    @Autowired
    lateinit var web: WebTestClient

    @Test
    fun `joins by link while the application serves`(server: Doppelgram, @As("bob") bob: FixtureClient) {
        web.get().uri("/hello").exchange().expectBody(String::class.java).isEqualTo("hello")

        assertThat(bob.importChatInvite("B5MnlS34H1JKyBE71zZfo1")).hasJoined()
        server.fail("messages.checkChatInvite", "CHANNEL_PRIVATE").once()
        assertThat(bob.checkChatInvite("B5MnlS34H1JKyBE71zZfo1")).isRefusedWith("CHANNEL_PRIVATE")
    }
}
