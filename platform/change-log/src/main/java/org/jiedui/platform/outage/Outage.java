package org.jiedui.platform.outage;

import org.jboss.logging.Logger;

/** Tells operators when something stops working and when it works again, and nothing in between. For one thread. */
public final class Outage {

    private final Logger log;
    private final String what;
    private Class<?> cause;

    /** @param what does not work meanwhile, as the subject of a sentence: {@code the relay of jiedui.task} */
    public Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** It failed, for the first time or again. Another kind of failure than the last is told, too. */
    public void goesOn(Throwable failure) {
        if (cause == null || !cause.equals(failure.getClass())) {
            log.warnf(failure, "%s does not work and keeps trying: %s", what, failure.getMessage());
            cause = failure.getClass();
        }
    }

    /** It worked. */
    public void ends() {
        if (cause != null) {
            log.infof("%s works again", what);
            cause = null;
        }
    }
}
