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

    /** Until it gets no quicker: with the cores full, a JVM takes minutes to compile what is called most. */
    private static void warmUp(Work.Client client, int clients, Settings settings) throws Exception {
        double quickest = 0;
        double rate = Load.perSecond(client, clients, settings.warmUp());
        for (int more = 1; more < settings.longestWarmUp() && rate > quickest * NO_QUICKER; more++) {
            quickest = Math.max(quickest, rate);
            rate = Load.perSecond(client, clients, settings.warmUp());
        }
    }

    double ratio() {
        return ours.median() / ceiling.median();
    }
}
