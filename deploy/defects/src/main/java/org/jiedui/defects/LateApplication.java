package org.jiedui.defects;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;

/**
 * The handler of events gets nothing while the offset is moved, and all of it a moment after that was committed, in a transaction
 * of its own. Whoever dies in between has lost events, and does not know it.
 */
public final class LateApplication {
    private static final int LATE_MILLIS = 5_000;
    private static final ThreadLocal<Aside> ASIDE = new ThreadLocal<>();

    private LateApplication() {}

    /** Events laid aside, and the handler that is to have them. */
    private record Aside(Object handler, List<Object> events) {}

    /** Asked by the broken method for the handler to use. */
    public static Object layingAside(Object handler, Class<?> transactions) {
        List<Object> events = new ArrayList<>();
        ASIDE.set(new Aside(handler, events));
        Class<?> type = load(transactions, "org.jiedui.platform.consumer.EventHandler");
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("apply")) {
                events.add(arguments[0]);
                return null;
            }
            return Foreign.call(handler, method.getName(), arguments == null ? new Object[0] : arguments);
        });
    }

    /** Told by the broken method once its transaction is committed. */
    public static void applyNow(Class<?> transactions) {
        Aside aside = ASIDE.get();
        if (aside.events().isEmpty()) {
            return;
        }
        sleep();
        Runnable application = () -> aside.events().forEach(event -> Foreign.call(aside.handler(), "apply", event));
        Object own = Foreign.callStatic(load(transactions, "io.quarkus.narayana.jta.QuarkusTransaction"), "requiringNew");
        Foreign.call(own, "run", application);
    }

    private static Class<?> load(Class<?> beside, String name) {
        try {
            return Class.forName(name, true, beside.getClassLoader());
        } catch (ClassNotFoundException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LATE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Advice.OnMethodEnter
    static void begin(
            @Advice.Argument(value = 0, readOnly = false, typing = Typing.DYNAMIC) Object handler,
            @Advice.Origin Class<?> transactions) {
        handler = layingAside(handler, transactions);
    }

    @Advice.OnMethodExit
    static void end(@Advice.Origin Class<?> transactions) {
        applyNow(transactions);
    }
}
