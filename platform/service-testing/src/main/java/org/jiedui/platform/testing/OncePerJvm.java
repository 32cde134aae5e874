package org.jiedui.platform.testing;

/**
 * Finds what shall live as long as the JVM. Quarkus loads the tests of each profile through a class loader of their own and
 * closes it afterwards, so that static fields come in several copies, and a broker that still runs cannot load another class.
 * The system's class loader knows only one copy and stays open.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    /**
     * @param type a class with a constructor that takes nothing, which keeps what it shares in static fields
     * @param contract an interface of the JDK, since two loaders agree on nothing else
     */
    static <T> T of(Class<? extends T> type, Class<T> contract) {
        try {
            Class<?> shared = Class.forName(type.getName(), true, ClassLoader.getSystemClassLoader());
            var constructor = shared.getDeclaredConstructor();
            constructor.setAccessible(true);
            return contract.cast(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot share " + type.getName() + " between test profiles", e);
        }
    }
}
