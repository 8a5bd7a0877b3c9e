package org.leipzigapp;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application; {@code launch.Main} starts it with its database. */
@SpringBootApplication
public class LeipzigApp {}
