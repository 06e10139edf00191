// A client as a test drives it: shared/driver.py beside the clients in Python says how.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sort"
	"sync"
	"time"

	"github.com/gotd/td/tgerr"
)

const eventTimeout = 25 * time.Second

type facts map[string]any

// step is what the test wants done, with the arguments of all steps.
type step struct {
	Do            string            `json:"do"`
	Host          string            `json:"host"`
	Port          int               `json:"port"`
	DC            int               `json:"dc"`
	Key           map[string]string `json:"key"`
	Session       string            `json:"session"`
	Phone         string            `json:"phone"`
	Code          string            `json:"code"`
	Password      string            `json:"password"`
	Token         string            `json:"token"`
	Link          string            `json:"link"`
	Chat          string            `json:"chat"`
	User          string            `json:"user"`
	Rights        []string          `json:"rights"`
	Title         string            `json:"title"`
	UsageLimit    int               `json:"usage_limit"`
	RequestNeeded bool              `json:"request_needed"`
	Text          string            `json:"text"`
	Message       string            `json:"message"`
	Limit         int               `json:"limit"`
	Query         string            `json:"query"`
	Event         string            `json:"event"`
	To            string            `json:"to"`
	Reaction      string            `json:"reaction"`
	Name          string            `json:"name"`
	Content       string            `json:"content"`
	FirstName     string            `json:"first_name"`
	LastName      string            `json:"last_name"`
	About         string            `json:"about"`
	Username      string            `json:"username"`
	Button        string            `json:"button"`
	Data          string            `json:"data"`
}

// events that happened and were not asked for yet.
type events struct {
	mutex sync.Mutex
	heard []facts
}

func (e *events) hear(event string, told facts) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	told["event"] = event
	e.heard = append(e.heard, told)
}

func (e *events) take(s step) facts {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	for i, told := range e.heard {
		if told["event"] == s.Event && (s.User == "" || told["user"] == s.User) {
			e.heard = append(e.heard[:i], e.heard[i+1:]...)
			delete(told, "event")
			return told
		}
	}
	return nil
}

func (e *events) await(_ context.Context, s step) (facts, error) {
	for deadline := time.Now().Add(eventTimeout); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if told := e.take(s); told != nil {
			return told, nil
		}
	}
	return nil, fmt.Errorf("no %s of %s in time, only %v", s.Event, s.User, e.heard)
}

func answer(ctx context.Context, c *client, s step) facts {
	verb, known := c.verbs()[s.Do]
	if !known {
		return facts{"lacks": s.Do}
	}
	told, err := verb(ctx, s)
	var refusal *tgerr.Error
	switch {
	case errors.As(err, &refusal):
		return facts{"error": facts{"code": refusal.Code, "type": refusal.Message}}
	case err != nil:
		return facts{"failed": err.Error()}
	case told == nil:
		told = facts{}
	}
	return facts{"ok": told}
}

func sorted(names []string) []string {
	sort.Strings(names)
	return append([]string{}, names...)
}

func main() {
	c := &client{}
	lines := bufio.NewReader(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var s step
		if err := json.Unmarshal(line, &s); err != nil {
			panic(err)
		}
		if err := answers.Encode(answer(context.Background(), c, s)); err != nil {
			panic(err)
		}
	}
}
