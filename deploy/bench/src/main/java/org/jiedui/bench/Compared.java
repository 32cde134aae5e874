package org.jiedui.bench;

/** A rate of ours beside its ceiling, taken in turns so that whatever disturbs the machine disturbs both. */
record Compared(Rate ours, Rate ceiling) {

    private static final double NO_QUICKER = 1.03;

    static Compared measure(Work.Client ours, Work.Client ceiling, int clients, Settings settings) throws Exception {
        warmUp(ours, clients, settings);
        warmUp(ceiling, clients, settings);
        double[] mine = new double[settings.rounds()];
        double[] theirs = new double[settings.rounds()];
        for (int round = 0; round < settings.rounds(); round++) {
            theirs[round] = Load.perSecond(ceiling, clients, settings.round());
            mine[round] = Load.perSecond(ours, clients, settings.round());
        }
        return new Compared(new Rate(mine), new Rate(theirs));
    }

    /**
     * Until it gets no quicker, twice in a row: with the cores full, a JVM takes minutes to compile what is called most, and
     * is slower for moments in between.
     */
    private static void warmUp(Work.Client client, int clients, Settings settings) throws Exception {
        double quickest = 0;
        int noQuicker = 0;
        for (int stretch = 0; stretch < settings.longestWarmUp() && noQuicker < 2; stretch++) {
            double rate = Load.perSecond(client, clients, settings.warmUp());
            noQuicker = rate > quickest * NO_QUICKER ? 0 : noQuicker + 1;
            quickest = Math.max(quickest, rate);
        }
    }

    double ratio() {
        return ours.median() / ceiling.median();
    }
}
