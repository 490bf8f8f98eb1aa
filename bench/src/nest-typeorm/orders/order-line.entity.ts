import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { amount } from '../amount.js';
import { Order } from './order.entity.js';

/** Name and price are snapshots from when the order was placed. */
@Entity('order_lines')
export class OrderLine {
  @PrimaryGeneratedColumn('identity')
  id!: number;

  @ManyToOne(() => Order, (order) => order.lines)
  @JoinColumn({ name: 'order_id' })
  order!: Relation<Order>;

  @Column('text')
  sku!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  quantity!: number;

  @Column('bigint', { name: 'unit_price', transformer: amount })
  unitPrice!: number;
}
