package org.fedoraproject.hubs.listener.amqp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP relay to a port of this machine whose connections can be cut, as a network does it: without a word. Thread-safe. */
final class CuttableRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CuttableRelay.class);

    private final ServerSocket server;

    private final int target;

    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    CuttableRelay(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Ends every connection; new ones are relayed again. */
    void cut() {
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            close(socket);
        }
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket here = server.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(here);
                sockets.add(there);
                Thread.ofVirtual().start(() -> copy(here, there));
                Thread.ofVirtual().start(() -> copy(there, here));
            }
        } catch (IOException e) {
            LOG.debug("the relay is closed", e);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream input = from.getInputStream();
                OutputStream output = to.getOutputStream()) {
            input.transferTo(output);
        } catch (IOException e) {
            LOG.debug("a connection was cut", e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("a socket did not close", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
