package org.jiedui.local.whole;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link WholeSystem}: started for the first that asks, stopped after the last of the JVM. */
final class WithWholeSystem implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(WithWholeSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == WholeSystem.class;
    }

    @Override
    public WholeSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .system;
    }

    /** Closed by JUnit after the last test, or by the JVM's end if JUnit does not come to that. */
    private static final class Running implements AutoCloseable {
        private final WholeSystem system;
        private final Thread atEnd = new Thread(this::stop, "stop-whole-system");

        private Running() {
            try {
                system = WholeSystem.start();
            } catch (IOException e) {
                throw new IllegalStateException("The system does not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while the system was starting", e);
            }
            Runtime.getRuntime().addShutdownHook(atEnd);
        }

        @Override
        public void close() {
            Runtime.getRuntime().removeShutdownHook(atEnd);
            stop();
        }

        private void stop() {
            try {
                system.close();
            } catch (IOException e) {
                throw new IllegalStateException("The system does not stop", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
