package org.ehchub.routes.platform.connectors;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * Takes only so many connections from one address: whoever opens thousands, and be it by mistake, is closed on, and
 * those of others go on. Each connection has some 70 KB of buffers from its first moment, before anyone proved
 * anything.
 */
final class FairEndpoint extends NioEndpoint {

    private final int perAddress;

    FairEndpoint(int perAddress) {
        this.perAddress = perAddress;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (connectionsFrom(address(socket)) >= perAddress) {
            destroySocket(socket);
            return false;
        }
        return super.setSocketOptions(socket);
    }

    /** How many connections are open from this address. */
    long connectionsFrom(String address) {
        return getConnections().stream()
                .filter(open -> address.equals(open.getRemoteAddr()))
                .count();
    }

    private static String address(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress from
                    ? from.getAddress().getHostAddress()
                    : "";
        } catch (IOException goneAlready) {
            return "";
        }
    }
}
