package org.ropeway.agency;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.event.TransactionalEventListener;

/** Binds an {@link AgencyEvent}'s agency around its listener, outside the listener's own transaction. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class AgencyOnListeners {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor agencyBindingAdvisor() {
        var listeners = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return AnnotatedElementUtils.hasAnnotation(method, TransactionalEventListener.class);
            }
        };
        MethodInterceptor inScope = call -> call.getArguments()[0] instanceof AgencyEvent event
                ? AgencyScope.call(event.agency(), call::proceed)
                : call.proceed();
        var advisor = new DefaultPointcutAdvisor(listeners, inScope);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }
}
