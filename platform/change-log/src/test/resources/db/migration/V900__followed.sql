-- What a consumer in the tests makes of the events that it follows; counts how often each took effect.
CREATE TABLE followed (
    consumer text    NOT NULL,
    subject  uuid    NOT NULL,
    version  integer NOT NULL,
    effects  integer NOT NULL DEFAULT 1,
    PRIMARY KEY (consumer, subject, version)
);
