package org.jiedui.gateway.routing;

/**
 * Keeps retries in proportion to requests, so that a service in trouble is not given twice the work. Starts with some in
 * hand.
 */
final class RetryBudget {

    private static final double MOST = 20;

    private final double perRequest;
    private double tokens = MOST / 2;

    /** @param perRequest what each request adds; a retry costs 1 */
    RetryBudget(double perRequest) {
        this.perRequest = perRequest;
    }

    synchronized void request() {
        tokens = Math.min(MOST, tokens + perRequest);
    }

    /** Takes one retry out of the budget, if there is one. */
    synchronized boolean take() {
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
