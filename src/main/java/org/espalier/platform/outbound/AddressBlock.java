package org.espalier.platform.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A block of addresses that are not of the public internet (IANA special-purpose registries).
 *
 * @param prefix the first address of the block
 * @param bits how many leading bits an address of the block shares with it
 * @param what what is there
 * @param never true if no setting opens it: nothing that one may want to reach is there
 */
@SuppressWarnings("ArrayRecordComponent") // constants, never compared
record AddressBlock(byte[] prefix, int bits, String what, boolean never) {

  private static final List<AddressBlock> ALL =
      List.of(
          never("0.0.0.0/8", "an unspecified address"),
          closed("10.0.0.0/8", "a private address"),
          closed("100.64.0.0/10", "a private address"),
          closed("127.0.0.0/8", "a loopback address"),
          never("168.63.129.16/32", "a metadata address"),
          never("169.254.0.0/16", "a link-local address"),
          closed("172.16.0.0/12", "a private address"),
          never("192.0.0.0/24", "a reserved address"),
          never("192.0.2.0/24", "a reserved address"),
          closed("192.168.0.0/16", "a private address"),
          never("198.18.0.0/15", "a reserved address"),
          never("198.51.100.0/24", "a reserved address"),
          never("203.0.113.0/24", "a reserved address"),
          never("224.0.0.0/4", "a multicast address"),
          never("240.0.0.0/4", "a reserved address"),
          closed("::1/128", "a loopback address"),
          never("::/96", "an unspecified address"),
          never("64:ff9b::/96", "a translated address"),
          never("64:ff9b:1::/48", "a translated address"),
          never("100::/64", "a reserved address"),
          never("2001::/23", "a reserved address"),
          never("2001:db8::/32", "a reserved address"),
          never("2002::/16", "a translated address"),
          closed("fc00::/7", "a private address"),
          never("fe80::/10", "a link-local address"),
          closed("fec0::/10", "a private address"),
          never("ff00::/8", "a multicast address"));

  /** The block that an address lies in; none for those of the public internet. */
  static Optional<AddressBlock> of(InetAddress address) {
    return ALL.stream().filter(block -> block.has(address.getAddress())).findFirst();
  }

  private boolean has(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = 0xFF << (8 - bits % 8) & 0xFF;
    return Arrays.equals(address, 0, whole, prefix, 0, whole)
        && (bits % 8 == 0 || (address[whole] & rest) == (prefix[whole] & rest));
  }

  private static AddressBlock closed(String block, String what) {
    return read(block, what, false);
  }

  private static AddressBlock never(String block, String what) {
    return read(block, what, true);
  }

  private static AddressBlock read(String block, String what, boolean never) {
    int slash = block.indexOf('/');
    byte[] prefix = InetAddress.ofLiteral(block.substring(0, slash)).getAddress();
    return new AddressBlock(prefix, Integer.parseInt(block.substring(slash + 1)), what, never);
  }
}
