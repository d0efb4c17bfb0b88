package org.fedoraproject.hubs.listener.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "amqp://broker.example, /, 5672, false",
        "amqp://broker.example/, /, 5672, false",
        "amqp://broker.example:5673/%2F, /, 5673, false",
        "amqps://broker.example/%2Fpublic_pubsub, /public_pubsub, 5671, true",
        "amqps://broker.example/%2fpubsub?connection_attempts=3&retry_delay=5, /pubsub, 5671, true",
        "AMQP://broker.example/tea+house, tea+house, 5672, false",
        "amqp://[::1]:5672/tea, tea, 5672, false",
    })
    void readsVirtualHostsAsTheBusesOwnClientDoes(String url, String virtualHost, int port, boolean tls)
            throws BrokerException {
        BrokerAddress address = BrokerAddress.of("hubs.bus.tea.url", url);

        assertThat(address.virtualHost()).isEqualTo(virtualHost);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.tls()).isEqualTo(tls);
        assertThat(address.user()).isNull();
    }

    @Test
    void readsUserAndPasswordAndShowsNeither() throws BrokerException {
        BrokerAddress address = BrokerAddress.of("hubs.bus.tea.url", "amqp://mi%40na:s%3Ac%2Bret@broker.example/");

        assertThat(address.user()).isEqualTo("mi@na");
        assertThat(address.password()).isEqualTo("s:c+ret");
        assertThat(address).asString().doesNotContain("mina").doesNotContain("ret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amqps://u:secret@broker.example//public_pubsub",
                "http://u:secret@broker.example/",
                "amqp:///tea",
                "broker.example",
                "amqp://u:secret@bro ker/",
                "amqp://u:secret@broker_1/"
            })
    void saysWhatIsWrongWithoutQuotingThePassword(String url) {
        assertThatThrownBy(() -> BrokerAddress.of("hubs.bus.tea.url", url))
                .isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("hubs.bus.tea.url ")
                .hasMessageNotContaining("secret");
    }
}
