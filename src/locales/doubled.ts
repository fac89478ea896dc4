/** Messages with every text written twice, to find where the screen clips. Test only. */
export function doubledMessages<T>(messages: T): T {
  if (typeof messages === 'string') return `${messages} ${messages}` as T;
  if (typeof messages === 'function') {
    return ((...args: readonly unknown[]) => doubledMessages((messages as (...args: readonly unknown[]) => unknown)(...args))) as T;
  }
  if (typeof messages !== 'object' || messages === null) return messages;
  if (Array.isArray(messages)) return messages.map(doubledMessages) as T;
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, doubledMessages(value)])) as T;
}
