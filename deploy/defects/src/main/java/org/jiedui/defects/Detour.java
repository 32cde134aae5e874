package org.jiedui.defects;

import java.lang.instrument.Instrumentation;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Leads every connection that a part opens to one port to another port of this machine, where somebody listens who can hold up what
 * passes. So two parts can be cut off from one another without root, and though they tell one another their addresses.
 *
 * @param port that the part means
 * @param by   that it gets
 */
public record Detour(String part, int port, int by) implements Tampering {
    private static final String SETTING = "jiedui.detour.";

    @Override
    public String word() {
        return "detour:%s:%d:%d".formatted(part, port, by);
    }

    @Override
    public void begin(Instrumentation instrumentation) {
        boolean first = System.getProperties().stringPropertyNames().stream().noneMatch(name -> name.startsWith(SETTING));
        System.setProperty(SETTING + port, Integer.toString(by));
        if (first) {
            rewritings().forEach(one -> one.redo(instrumentation));
        }
    }

    /** All ways in which Java programs connect end in one of two. */
    static List<Rewriting> rewritings() {
        return List.of(rewriting("sun.nio.ch.SocketChannelImpl"), rewriting("sun.nio.ch.NioSocketImpl"));
    }

    private static Rewriting rewriting(String socket) {
        return new Rewriting(
                socket,
                ElementMatchers.named("connect").and(ElementMatchers.takesArgument(0, SocketAddress.class)),
                Leading.class);
    }

    /** Becomes part of the JDK's own classes, which know nothing of ours. */
    static final class Leading {
        private Leading() {}

        @Advice.OnMethodEnter
        static void lead(@Advice.Argument(value = 0, readOnly = false) SocketAddress to) {
            if (to instanceof InetSocketAddress) {
                InetSocketAddress meant = (InetSocketAddress) to;
                Integer by = Integer.getInteger("jiedui.detour.".concat(Integer.toString(meant.getPort())));
                if (by != null) {
                    to = new InetSocketAddress(meant.getAddress(), by);
                }
            }
        }
    }
}
