package org.espalier.platform.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the server goes because somebody said so, and where not. */
class OutboundTargetsTest {

  private final OutboundTargets careful = new OutboundTargets(false);
  private final OutboundTargets open = new OutboundTargets(true);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/keys",
        "https://2130706433/keys",
        "https://localhost/keys",
        "https://[::1]/keys",
        "https://[::ffff:127.0.0.1]/keys",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://100.64.0.1/",
        "https://[fd00::1]/",
        "https://[fc12:3456::1]/"
      })
  void privateAddressesNeedTheSetting(String target) {
    OutboundRefused refused =
        assertThrows(OutboundRefused.class, () -> careful.require(URI.create(target)));
    assertTrue(
        refused.detail().matches(".*: it is a (private|loopback) address\\."), refused::detail);
    assertFalse(open.resolved(URI.create(target)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "https://169.254.169.254/latest/meta-data, a link-local address",
    "https://168.63.129.16/, a metadata address",
    "https://0.0.0.0/, an unspecified address",
    "https://[::]/, an unspecified address",
    "https://224.0.0.1/, a multicast address",
    "https://255.255.255.255/, a reserved address",
    "https://[fe80::1]/, a link-local address",
    "https://[ff02::1]/, a multicast address",
    "https://[64:ff9b::a9fe:a9fe]/, a translated address",
    "https://[2002:7f00:1::]/, a translated address"
  })
  void noSettingOpensWhatNobodyWants(String target, String why) {
    for (OutboundTargets targets : List.of(careful, open)) {
      OutboundRefused refused =
          assertThrows(OutboundRefused.class, () -> targets.require(URI.create(target)));
      assertTrue(refused.detail().endsWith(": it is " + why + "."), refused::detail);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://8.8.8.8/, it is no https address",
    "file:///etc/passwd, it is no https address",
    "gopher://8.8.8.8/, it is no https address",
    "//8.8.8.8/, it is no https address",
    "https:///keys, it names no host",
    "https://127.1/keys, it names no host",
    "https://user:secret@8.8.8.8/, it carries credentials",
    "https://no-such-host.invalid/, the host is not known"
  })
  void whatIsNoWebAddressIsRefused(String target, String why) {
    OutboundRefused refused =
        assertThrows(OutboundRefused.class, () -> careful.require(URI.create(target)));
    assertTrue(refused.detail().endsWith(why + "."), refused::detail);
    assertFalse(refused.detail().contains("secret"), refused::detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://8.8.8.8/keys",
        "https://172.15.255.255/",
        "https://172.32.0.1/",
        "https://100.63.255.255/",
        "https://[2606:4700::1111]/"
      })
  void publicAddressesPass(String target) {
    assertEquals(1, careful.resolved(URI.create(target)).size());
  }

  @Test
  void everyAddressOfAHostIsChecked() throws Exception {
    for (InetAddress address : InetAddress.getAllByName("localhost")) {
      assertEquals("a loopback address", AddressBlock.of(address).orElseThrow().what());
    }
  }
}
