package org.ropeway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Ropeway {
    static void main(String[] args) {
        SpringApplication.run(Ropeway.class, args);
    }
}
