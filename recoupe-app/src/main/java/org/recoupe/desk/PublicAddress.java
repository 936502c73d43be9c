package org.recoupe.desk;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: whoever can name an address to be fetched must not reach this machine, its
 * network, or what a network's devices give to machines in it. By the registries of special addresses of IANA. Stateless.
 */
final class PublicAddress {

    private record Block(byte[] prefix, int bits) {

        boolean has(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (prefix[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> REFUSED = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            // Many at once, and what is reserved.
            block("224.0.0.0", 4),
            block("240.0.0.0", 4),
            // Protocols, Teredo among them, which has another address in it.
            block("2001::", 23),
            block("2001:db8::", 32),
            // An address of the fourth version in one of the sixth, reached through whoever offers it.
            block("2002::", 16),
            block("3fff::", 20));

    /** All of the sixth version that is given out. */
    private static final Block GLOBAL = block("2000::", 3);

    /** Networks that have only the sixth version reach the fourth so. */
    private static final Block TRANSLATED = block("64:ff9b::", 96);

    private PublicAddress() {}

    /** Whether it is one. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.has(bytes)) {
            return isPublic(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]});
        }
        return isPublic(bytes);
    }

    private static boolean isPublic(byte[] bytes) {
        boolean fourth = bytes.length == 4;
        return (fourth || GLOBAL.has(bytes)) && REFUSED.stream().noneMatch(block -> block.has(bytes));
    }

    private static Block block(String address, int bits) {
        try {
            // A literal: nothing is looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return new Block(parsed.getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** Whether {@code host} is an address as it is written, and not a name. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+") || host.matches("0[xX].*");
    }

    /** Whether an address of the fourth version is written in the usual way, four numbers without zeros before them. */
    static boolean isUsual(String host) {
        if (host.indexOf(':') >= 0) {
            return true;
        }
        try {
            return host.matches("(\\d{1,3}\\.){3}\\d{1,3}")
                    && InetAddress.getByName(host) instanceof Inet4Address address
                    && address.getHostAddress().equals(host);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
