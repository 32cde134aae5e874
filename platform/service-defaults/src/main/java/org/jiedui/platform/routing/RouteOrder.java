package org.jiedui.platform.routing;

/**
 * In which order our routes are asked, among those of Quarkus: it authenticates at -200, refuses uploads over their limit
 * at -2 and asks the resources at 10,000 and later.
 */
public final class RouteOrder {

    /** Above all others, so that they see whatever fails and whatever is answered. */
    public static final int FIRST = Integer.MIN_VALUE;

    /** Whoever sends two tokens has sent none; judged before anybody looks at either. */
    public static final int ONE_TOKEN = -20;

    /** 401 comes before every other check. */
    public static final int TOKEN = -10;

    public static final int BODY_LIMIT = -9;

    /** Behind the routes that read bodies themselves, as a proxy does, and before the resources. */
    public static final int WHOLE_BODY = 5_000;

    private RouteOrder() {}
}
