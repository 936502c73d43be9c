package org.recoupe.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Has something done when the process is told to end, before Java begins to shut down: in a shutdown hook it would be too late for what
 * must end before other hooks run. By reflection, as the class is no part of Java's interface; where it is not there a shutdown hook
 * must do.
 */
final class Signals {

    private static final List<String> ENDS = List.of("TERM", "INT", "HUP");

    private Signals() {}

    /** Runs {@code end} when the process is told to end, once for each time. */
    static void onEnd(Runnable end) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        if (method.getName().equals("handle")) {
                            end.run();
                            return null;
                        }
                        return switch (method.getName()) {
                            case "hashCode" -> System.identityHashCode(self);
                            case "equals" -> args != null && self == args[0];
                            default -> "Signals";
                        };
                    });
            Method handle = signal.getMethod("handle", signal, handler);
            for (String name : ENDS) {
                set(handle, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            Runtime.getRuntime().addShutdownHook(new Thread(end, "recoupe-end"));
        }
    }

    /** Leaves out a signal that this system does not have, or Java keeps for itself. */
    private static void set(Method handle, Object signal, Object handler) throws IllegalAccessException {
        try {
            handle.invoke(null, signal, handler);
        } catch (InvocationTargetException e) {
            return;
        }
    }
}
