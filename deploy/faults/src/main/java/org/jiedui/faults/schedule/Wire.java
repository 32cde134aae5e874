package org.jiedui.faults.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What lies between two parts. While it is cut, nothing arrives on either side and nobody is told, as when a network is parted; once
 * it is mended, what was sent arrives.
 */
final class Wire implements AutoCloseable {
    private static final int CHUNK = 16_384;

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private boolean cut;

    private Wire(int target, ServerSocket entrance) {
        this.target = target;
        this.entrance = entrance;
    }

    /** @param target the port of this machine that it leads to */
    static Wire to(int target) throws IOException {
        Wire wire = new Wire(target, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    /** Where to enter it. */
    int port() {
        return entrance.getLocalPort();
    }

    void cut() {
        set(true);
    }

    void mend() {
        set(false);
    }

    private void set(boolean value) {
        lock.lock();
        try {
            cut = value;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pass() throws InterruptedException {
        lock.lock();
        try {
            while (cut) {
                mended.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                open.add(near);
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException closed) {
                // Seen by the condition, unless one connection has failed by itself.
            }
        }
    }

    private void connect(Socket near) {
        try (near;
                Socket far = reach()) {
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pump(far, near));
            pump(near, far);
            back.join();
            open.remove(far);
        } catch (IOException refused) {
            // The end that is there is closed, which is all that it can be told.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
        }
    }

    private Socket reach() throws IOException, InterruptedException {
        pass();
        return new Socket(InetAddress.getLoopbackAddress(), target);
    }

    /** Until either end closes, which then both do. */
    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                pass();
                out.write(chunk, 0, read);
            }
            pass();
        } catch (IOException ended) {
            // Closed by one of them, or by the other pump.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
        mend();
    }
}
