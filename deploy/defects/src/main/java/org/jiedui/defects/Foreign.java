package org.jiedui.defects;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls the product's objects, whose types belong to another class loader. */
final class Foreign {
    private Foreign() {}

    /** @throws IllegalStateException if there is no such method, or it fails */
    static Object call(Object target, String name, Object... arguments) {
        return call(target.getClass(), target, name, arguments);
    }

    static Object callStatic(Class<?> type, String name, Object... arguments) {
        return call(type, null, name, arguments);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) {
        try {
            Method method = Arrays.stream(type.getMethods())
                    .filter(each -> each.getName().equals(name) && accepts(each, arguments))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(type + "." + name));
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static boolean accepts(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!types[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
